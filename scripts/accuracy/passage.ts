/** What a label says: a mark here is right, accepted either way, or wrong (corpus/POLICY.md). */
export const LABEL_KINDS = ['yes', 'optional', 'no'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** A labelled span of a passage's text, in UTF-16 units; `topic` is a bare id of the built-in pack. */
export interface Label {
  readonly topic: string;
  readonly start: number;
  readonly end: number;
  readonly label: LabelKind;
}

/** One item of a corpus. The title is context and carries no labels. */
export interface Passage {
  readonly id: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  readonly labels: readonly Label[];
}
