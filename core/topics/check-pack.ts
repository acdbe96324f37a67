import { checkTopic } from './check-topic';
import type { Pack } from './pack';
import type { Fault } from './parse-pack';
import type { Topic } from './topic';
import { resolveRelated, topicRef } from './topic-ref';

/**
 * What a schema cannot say: unique ids and aliases, references and source numbers that lead somewhere, vetoes of real
 * aliases, no topic that leads to itself.
 */
export function checkPack(pack: Pack): Fault[] {
  const ids = new Set<string>();
  const faults: Fault[] = [];
  pack.topics.forEach((topic, row) => {
    if (ids.has(topic.id)) faults.push({ path: `topics[${row}].id`, message: `"${topic.id}" stands twice` });
    ids.add(topic.id);
  });
  pack.topics.forEach((topic, row) => {
    faults.push(...checkRelated(topic, `topics[${row}]`, pack.id, ids), ...checkTopic(topic, `topics[${row}]`));
  });
  return faults;
}

function checkRelated(topic: Topic, path: string, packId: string, ids: ReadonlySet<string>): Fault[] {
  const own = topicRef(packId, topic.id);
  return topic.related.flatMap((related, i) => {
    if (resolveRelated(packId, related) === own) {
      return [{ path: `${path}.related[${i}]`, message: 'is the topic itself' }];
    }
    return related.includes('#') || ids.has(related)
      ? []
      : [{ path: `${path}.related[${i}]`, message: `"${related}" is no topic of this pack` }];
  });
}
