import type { Text } from './text';

/** What a topic is about; decides the word above its name and whether it needs company (`concept`). */
export const TOPIC_KINDS = [
  'event',
  'person',
  'organisation',
  'group',
  'document',
  'concept',
  'software',
  'other',
] as const;
export type TopicKind = (typeof TOPIC_KINDS)[number];

/** How much a text form says by itself: `strong` fires alone, `supported` needs one kind of evidence, `weak` two. */
export type Strength = 'strong' | 'supported' | 'weak';

/** How capitals count: `exact` as written, `caseless` in any case, `never` for search and display only. */
export type MatchRule = 'exact' | 'caseless' | 'never';

/** A text form of a topic. A `hidden` alias is matched but never shown (SKOS hiddenLabel). */
export interface Alias {
  readonly text: string;
  /** BCP 47 tag of the language this form belongs to. */
  readonly lang?: string;
  readonly strength: Strength;
  readonly match: MatchRule;
  readonly hidden?: boolean;
}

/** The four questions that evidence answers; words of one group count once. */
export type EvidenceGroup = 'what' | 'who' | 'when' | 'where';

/** A context word. Without `match` it is found in any case. */
export interface EvidenceWord {
  readonly text: string;
  readonly lang?: string;
  readonly match?: 'exact' | 'caseless';
  /** Says so much that it counts as two groups: with it near, a weak alias needs nothing else. */
  readonly decisive?: boolean;
}

/** Context words that support a topic, by group. */
export type Evidence = { readonly [group in EvidenceGroup]?: readonly EvidenceWord[] };

/** How far a veto reaches from the place where its text stands. */
export type VetoScope = 'touching' | 'sentence' | 'block' | 'page';

/** Context that forbids a topic; `aliases` limits it to those text forms, `sparesStrong` to all that are not strong. */
export interface Veto {
  readonly text: string;
  readonly scope: VetoScope;
  readonly match?: 'exact' | 'caseless';
  readonly aliases?: readonly string[];
  readonly sparesStrong?: boolean;
}

/** A dated statement; `source` is an index into the topic's `sources`. */
export interface Fact {
  /** EDTF level 0, e.g. `2015-06-04`, `2015-06`, `2015`. */
  readonly date: string;
  readonly text: Text;
  readonly source: number;
}

/** Where a statement was read. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  /** EDTF level 0. */
  readonly date?: string;
}

/** A curated entry of a pack. Its id never changes and is unique inside the pack. */
export interface Topic {
  readonly id: string;
  readonly name: Text;
  readonly kind: TopicKind;
  readonly summary?: Text;
  /** EDTF level 0 date or interval, e.g. `2014-11-24/2015-01-02`. */
  readonly dates?: string;
  /** What the source article says, in our words. */
  readonly claims: readonly Text[];
  readonly facts: readonly Fact[];
  readonly aliases: readonly Alias[];
  readonly evidence?: Evidence;
  readonly vetoes?: readonly Veto[];
  /**
   * For people: words that may stand before the name with a capital. Any other capitalised word directly before an
   * alias that is not strong makes it somebody else's name. Absent: the rule is off.
   */
  readonly precededByOtherName?: readonly string[];
  /**
   * The evidence group that a weak alias cannot do without: a concept of cyber conflict needs a word of cyber near, however
   * many states and sanctions stand there. Absent: any groups will do.
   */
  readonly requires?: EvidenceGroup;
  /**
   * The evidence group that tells by itself: one of the topic's own words of it in the sentence is enough for a weak name, "OPM"
   * beside "breach". A supported name then needs a word of this group or two groups, no longer one of any. Absent: none.
   */
  readonly suffices?: EvidenceGroup;
  /** Topics to read next: ids of this pack, or `packId#topicId`. */
  readonly related: readonly string[];
  readonly sources: readonly Source[];
  /** The same thing elsewhere: URIs or ids such as a MISP uuid, a STIX id or a Wikidata item. */
  readonly sameAs: readonly string[];
  readonly replacedBy?: string;
}
