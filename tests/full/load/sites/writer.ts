import type { BenchSite } from '../../../../scripts/bench/bench-site';

/** Words for a page, in the order of the texts they come from; the same at every run. */
export interface Writer {
  /** So many words. */
  readonly words: (count: number) => string;
  /** So many words with a name between them. */
  readonly sentence: (count: number) => string;
  /** The next name. */
  readonly name: () => string;
  /** What `write` gives, so many times, one after the other. */
  readonly repeat: (times: number, write: (number: number) => string) => string;
}

/** A writer that begins somewhere in the words, by a number. */
export function createWriter({ words, names }: BenchSite, from: number): Writer {
  let word = (from * 997) % words.length;
  let used = from * 7;
  const next = (count: number): string =>
    Array.from({ length: count }, () => {
      word = (word + 1) % words.length;
      return words[word];
    }).join(' ');
  const name = (): string => names[++used % names.length]?.text ?? '';
  return {
    words: next,
    name,
    sentence: (count) => `${next(count >> 1)} ${name()} ${next(count >> 1)}.`,
    repeat: (times, write) => Array.from({ length: times }, (_, number) => write(number)).join('\n'),
  };
}
