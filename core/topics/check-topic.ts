import { joinPath } from './join-path';
import type { Fault } from './parse-pack';
import type { Topic } from './topic';

/**
 * What a schema cannot say of one topic by itself: source numbers that lead somewhere, no alias twice, vetoes of real aliases.
 * `path` is where the topic stands.
 */
export function* checkTopic(topic: Topic, path: string): Generator<Fault> {
  const at = (place: string) => joinPath(path, place);
  for (const [i, fact] of topic.facts.entries()) {
    if (fact.source >= topic.sources.length) {
      yield { path: at(`facts[${i}].source`), message: `there is no source ${fact.source}` };
    }
  }
  const aliases = new Set<string>();
  for (const [i, alias] of topic.aliases.entries()) {
    const key = `${alias.lang ?? ''}\u0000${alias.text}`;
    if (aliases.has(key)) yield { path: at(`aliases[${i}].text`), message: `"${alias.text}" stands twice` };
    aliases.add(key);
  }
  // Vetoes can name as many aliases as a file has room for.
  const names = new Set(topic.aliases.map(({ text }) => text));
  for (const [i, veto] of (topic.vetoes ?? []).entries()) {
    for (const [j, name] of (veto.aliases ?? []).entries()) {
      if (!names.has(name)) {
        yield { path: at(`vetoes[${i}].aliases[${j}]`), message: `"${name}" is no alias of this topic` };
      }
    }
  }
}
