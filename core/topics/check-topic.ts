import type { Fault } from './parse-pack';
import type { Topic } from './topic';

/**
 * What a schema cannot say of one topic by itself: source numbers that lead somewhere, no alias twice, vetoes of real aliases.
 * `path` is where the topic stands.
 */
export function checkTopic(topic: Topic, path: string): Fault[] {
  const faults: Fault[] = [];
  const at = path === '' ? '' : `${path}.`;
  topic.facts.forEach((fact, i) => {
    if (fact.source >= topic.sources.length) {
      faults.push({ path: `${at}facts[${i}].source`, message: `there is no source ${fact.source}` });
    }
  });
  const aliases = new Set<string>();
  topic.aliases.forEach((alias, i) => {
    const key = `${alias.lang ?? ''}\u0000${alias.text}`;
    if (aliases.has(key)) faults.push({ path: `${at}aliases[${i}].text`, message: `"${alias.text}" stands twice` });
    aliases.add(key);
  });
  topic.vetoes?.forEach((veto, i) => {
    veto.aliases?.forEach((name, j) => {
      if (!topic.aliases.some((alias) => alias.text === name)) {
        faults.push({ path: `${at}vetoes[${i}].aliases[${j}]`, message: `"${name}" is no alias of this topic` });
      }
    });
  });
  return faults;
}
