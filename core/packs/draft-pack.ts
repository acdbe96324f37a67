import type { PackHeader } from '../topics/pack';
import type { Alias, Evidence, Topic } from '../topics/topic';

/** A text form as a file of another format gives it; strength and case are graded later where the file does not say them. */
export type DraftAlias = Pick<Alias, 'text' | 'lang' | 'hidden'> & Partial<Pick<Alias, 'strength' | 'match'>>;

/** A topic before its aliases are graded. */
export type DraftTopic = Omit<Topic, 'aliases'> & { readonly aliases: readonly DraftAlias[] };

/** What the topics of a file are about; decides which context words make a risky name credible. */
export type PackDomain = 'cyber-security' | 'general';

/** What was read from a file of another format: a pack whose aliases are not graded yet. */
export interface DraftPack {
  readonly header: PackHeader;
  readonly domain: PackDomain;
  readonly evidence?: Evidence;
  readonly topics: readonly DraftTopic[];
}

/** Why an entry of a file became no topic. */
export type SkipReason = 'revoked' | 'deprecated' | 'other-type' | 'no-name' | 'duplicate' | 'not-chosen';

/** An entry of a file that became no topic: where it stands (`values[12]`, `line 7`), what it is called, and why. */
export interface Skipped {
  readonly at: string;
  readonly name: string;
  readonly reason: SkipReason;
}

/** A file that was read: `present` entries stood in it, each is a topic of the draft or in `skipped`. */
export interface ReadPack {
  readonly draft: DraftPack;
  readonly present: number;
  readonly skipped: readonly Skipped[];
}
