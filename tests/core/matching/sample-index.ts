import { compileIndex, type IndexTopic, type IndexWarning } from '../../../core/matching/compile-index';
import { loadIndex, type MatchIndex } from '../../../core/matching/match-index';
import type { Alias } from '../../../core/topics/topic';

/** A topic with what a case says about it; aliases given as plain texts are strong and exact. */
export type SampleTopic = Partial<Omit<IndexTopic, 'aliases'>> & { readonly aliases: readonly (string | Alias)[] };

/** Full index topics from samples; the ids are `t0`, `t1` and so on in pack `p`. */
export function sampleTopics(samples: readonly SampleTopic[]): IndexTopic[] {
  return samples.map(({ aliases, ...rest }, i) => ({
    ref: `p#t${i}`,
    packId: 'p',
    kind: 'event',
    ...rest,
    aliases: aliases.map((alias) => (typeof alias === 'string' ? strong(alias) : alias)),
  }));
}

/** The loaded index of samples. */
export function sampleIndex(samples: readonly SampleTopic[]): MatchIndex {
  return loadIndex(compileIndex(sampleTopics(samples)).words);
}

/** What the compiler warns of for one topic with these aliases. */
export function warningsFor(aliases: readonly string[]): readonly IndexWarning[] {
  return compileIndex(sampleTopics([{ aliases }])).warnings;
}

/** An alias that fires alone, as written. */
export function strong(text: string): Alias {
  return { text, strength: 'strong', match: 'exact' };
}

/** An alias that fires alone, in any case. */
export function caseless(text: string): Alias {
  return { text, strength: 'strong', match: 'caseless' };
}

/** An alias that needs one evidence group. */
export function supported(text: string): Alias {
  return { text, strength: 'supported', match: 'exact' };
}

/** An alias that needs two evidence groups. */
export function weak(text: string): Alias {
  return { text, strength: 'weak', match: 'exact' };
}
