import type { Pack } from './pack';
import type { Fault } from './parse-pack';
import type { Topic } from './topic';

/** What a schema cannot say: unique ids, references and source numbers that lead somewhere, vetoes of real aliases. */
export function checkPack(pack: Pack): Fault[] {
  const ids = new Set<string>();
  const faults: Fault[] = [];
  pack.topics.forEach((topic, row) => {
    if (ids.has(topic.id)) faults.push({ path: `topics[${row}].id`, message: `"${topic.id}" stands twice` });
    ids.add(topic.id);
  });
  pack.topics.forEach((topic, row) => {
    faults.push(...checkTopic(topic, `topics[${row}]`, ids));
  });
  return faults;
}

function checkTopic(topic: Topic, path: string, ids: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  topic.related.forEach((related, i) => {
    if (!related.includes('#') && !ids.has(related)) {
      faults.push({ path: `${path}.related[${i}]`, message: `"${related}" is no topic of this pack` });
    }
  });
  topic.facts.forEach((fact, i) => {
    if (fact.source >= topic.sources.length) {
      faults.push({ path: `${path}.facts[${i}].source`, message: `there is no source ${fact.source}` });
    }
  });
  const aliases = new Set<string>();
  topic.aliases.forEach((alias, i) => {
    const key = `${alias.lang ?? ''}\u0000${alias.text}`;
    if (aliases.has(key)) faults.push({ path: `${path}.aliases[${i}].text`, message: `"${alias.text}" stands twice` });
    aliases.add(key);
  });
  topic.vetoes?.forEach((veto, i) => {
    veto.aliases?.forEach((name, j) => {
      if (!topic.aliases.some((alias) => alias.text === name)) {
        faults.push({ path: `${path}.vetoes[${i}].aliases[${j}]`, message: `"${name}" is no alias of this topic` });
      }
    });
  });
  return faults;
}
