import type { Hits } from './find-candidates';
import { POSTING } from './index-layout';
import { readPosting } from './page-hits';
import type { Rules, RuleTopic, RuleVeto } from './rules';

/** What some hits mean, in a form that travels as a message: `[number, what it stands for]`. */
export interface WireRules {
  readonly topicCount: number;
  readonly heads: readonly (readonly [posting: number, head: number])[];
  readonly topics: readonly (readonly [number: number, topic: RuleTopic])[];
  readonly vetoes: readonly (readonly [number: number, veto: RuleVeto])[];
}

/** Rules that grow with each message they are taught from. */
export interface TaughtRules extends Rules {
  readonly learn: (wire: WireRules) => void;
}

/** The part of an index's rules that judging `found` needs. */
export function describeHits(found: readonly Hits[], rules: Rules): WireRules {
  const heads = new Map<number, number>();
  const topics = new Map<number, RuleTopic>();
  const vetoes = new Map<number, RuleVeto>();
  for (const hits of found) {
    for (let i = 2; i < hits.length; i += 3) {
      const posting = hits[i] ?? 0;
      if (heads.has(posting)) continue;
      const head = rules.head(posting);
      heads.set(posting, head);
      const { kind, owner } = readPosting(head);
      if (kind === POSTING.alias) topics.set(owner, rules.topic(owner));
      if (kind === POSTING.veto) vetoes.set(owner, rules.veto(owner));
    }
  }
  return { topicCount: rules.topicCount, heads: [...heads], topics: [...topics], vetoes: [...vetoes] };
}

/** Rules that know nothing yet. */
export function createTaughtRules(): TaughtRules {
  const heads = new Map<number, number>();
  const topics = new Map<number, RuleTopic>();
  const vetoes = new Map<number, RuleVeto>();
  let topicCount = 0;
  return {
    get topicCount() {
      return topicCount;
    },
    head: (posting) => heads.get(posting) ?? 0,
    topic: (number) => known(topics, number),
    veto: (number) => known(vetoes, number),
    learn: (wire) => {
      topicCount = wire.topicCount;
      for (const [posting, head] of wire.heads) heads.set(posting, head);
      for (const [number, topic] of wire.topics) topics.set(number, topic);
      for (const [number, veto] of wire.vetoes) vetoes.set(number, veto);
    },
  };
}

function known<T>(map: ReadonlyMap<number, T>, number: number): T {
  const found = map.get(number);
  if (found === undefined) throw new Error(`No message has told what number ${number} stands for`);
  return found;
}
