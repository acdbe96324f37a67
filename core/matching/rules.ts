import type { EvidenceGroup, TopicKind, VetoScope } from '../topics/topic';
import type { TopicRef } from '../topics/topic-ref';

/** A topic as judging sees it. */
export interface RuleTopic {
  readonly ref: TopicRef;
  readonly kind: TopicKind;
  /** Number of its pack within the index. */
  readonly pack: number;
  /** Folded words that may stand before the name with a capital; absent when the rule is off. */
  readonly precededBy?: readonly string[];
  /** The evidence group that a weak alias cannot do without. */
  readonly requires?: EvidenceGroup;
  /** The evidence group of which one word in the sentence is enough for a weak name. */
  readonly suffices?: EvidenceGroup;
}

/** A veto as judging sees it; `aliases` are the postings it is limited to, absent for all of the topic. */
export interface RuleVeto {
  readonly topic: number;
  readonly scope: VetoScope;
  readonly aliases?: readonly number[];
}

/** What judging has to know about hits: read from an index, or sent along with hits that another process found. */
export interface Rules {
  /** Evidence owners from this number on are packs. */
  readonly topicCount: number;
  /** The word of a posting, see `index-layout.ts`. */
  readonly head: (posting: number) => number;
  readonly topic: (number: number) => RuleTopic;
  readonly veto: (number: number) => RuleVeto;
}
