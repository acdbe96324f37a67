import { checkTopic } from './check-topic';
import type { Pack } from './pack';
import type { Fault } from './parse-pack';
import type { Topic } from './topic';
import { resolveRelated, topicRef } from './topic-ref';

/**
 * What a schema cannot say: unique ids and aliases, references and source numbers that lead somewhere, vetoes of real
 * aliases, no topic that leads to itself.
 */
export function* checkPack(pack: Pack): Generator<Fault> {
  const ids = new Set<string>();
  for (const [row, { id }] of pack.topics.entries()) {
    if (ids.has(id)) yield { path: `topics[${row}].id`, message: `"${id}" stands twice` };
    ids.add(id);
  }
  for (const [row, topic] of pack.topics.entries()) {
    yield* checkRelated(topic, `topics[${row}]`, pack.id, ids);
    yield* checkTopic(topic, `topics[${row}]`);
  }
}

function* checkRelated(topic: Topic, path: string, packId: string, ids: ReadonlySet<string>): Generator<Fault> {
  const own = topicRef(packId, topic.id);
  for (const [i, related] of topic.related.entries()) {
    if (resolveRelated(packId, related) === own) {
      yield { path: `${path}.related[${i}]`, message: 'is the topic itself' };
    } else if (!related.includes('#') && !ids.has(related)) {
      yield { path: `${path}.related[${i}]`, message: `"${related}" is no topic of this pack` };
    }
  }
}
