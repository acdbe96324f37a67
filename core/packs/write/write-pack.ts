import type { Pack } from '../../topics/pack';
import type { Alias, Evidence, EvidenceWord, Fact, Source, Topic, Veto } from '../../topics/topic';

/** The keys of `T` in the order they are written; a key that is forgotten here does not compile. */
type Order<T> = { readonly [K in keyof Required<T>]: true };

const PACK: Order<Pack> = {
  format: true,
  id: true,
  version: true,
  name: true,
  description: true,
  language: true,
  license: true,
  attribution: true,
  homepage: true,
  updated: true,
  reviewed: true,
  corrections: true,
  updateUrl: true,
  evidence: true,
  topics: true,
};
const TOPIC: Order<Topic> = {
  id: true,
  name: true,
  kind: true,
  summary: true,
  dates: true,
  claims: true,
  facts: true,
  aliases: true,
  evidence: true,
  vetoes: true,
  precededByOtherName: true,
  requires: true,
  suffices: true,
  related: true,
  sources: true,
  sameAs: true,
  replacedBy: true,
};
const ALIAS: Order<Alias> = { text: true, lang: true, strength: true, match: true, hidden: true };
const EVIDENCE: Order<Evidence> = { what: true, who: true, when: true, where: true };
const EVIDENCE_WORD: Order<EvidenceWord> = { text: true, lang: true, match: true, decisive: true };
const VETO: Order<Veto> = { text: true, scope: true, match: true, aliases: true, sparesStrong: true };
const FACT: Order<Fact> = { date: true, text: true, source: true };
const SOURCE: Order<Source> = { title: true, publisher: true, url: true, date: true };

/**
 * A pack as a file of our own format, which loses nothing: `parsePack` makes the same pack of it. Keys stand in one order and
 * what `parsePack` fills in is left out, so that two versions of a pack can be compared line by line.
 */
export function writePack(pack: Pack): string {
  const file = {
    ...inOrder(pack, PACK),
    evidence: pack.evidence && shortenEvidence(pack.evidence),
    topics: pack.topics.map(shortenTopic),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function shortenTopic(topic: Topic): object {
  return {
    ...inOrder(topic, TOPIC),
    claims: unlessEmpty(topic.claims),
    facts: unlessEmpty(topic.facts.map((fact) => inOrder(fact, FACT))),
    aliases: topic.aliases.map(shortenAlias),
    evidence: topic.evidence && shortenEvidence(topic.evidence),
    vetoes: topic.vetoes?.map((veto) => inOrder(veto, VETO)),
    related: unlessEmpty(topic.related),
    sources: unlessEmpty(topic.sources.map((source) => inOrder(source, SOURCE))),
    sameAs: unlessEmpty(topic.sameAs),
  };
}

function shortenAlias({ strength, match, ...alias }: Alias): object {
  // As `parsePack` has it; a test holds the two together.
  const usual = alias.text.split(/\s+/).length >= 3 ? 'caseless' : 'exact';
  const told = {
    ...alias,
    ...(strength === 'supported' ? {} : { strength }),
    ...(match === usual ? {} : { match }),
  };
  return inOrder<Partial<Alias>>(told, ALIAS);
}

function shortenEvidence(evidence: Evidence): object {
  const groups = Object.entries(inOrder(evidence, EVIDENCE)).map(([group, words]) => [
    group,
    (words as readonly EvidenceWord[]).map(shortenWord),
  ]);
  return Object.fromEntries(groups);
}

function shortenWord(word: EvidenceWord): object | string {
  const told = inOrder(word, EVIDENCE_WORD);
  return Object.keys(told).length === 1 ? word.text : told;
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function inOrder<T extends object>(value: T, order: Order<T>): Partial<T> {
  const told: Partial<T> = {};
  for (const key of Object.keys(order) as (keyof T)[]) {
    if (value[key] !== undefined) told[key] = value[key];
  }
  return told;
}
