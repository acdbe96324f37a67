import { decodeArtifact, encodeArtifact } from '../../../core/matching/artifact-text';
import { compileIndex, type IndexTopic } from '../../../core/matching/compile-index';
import { findAllCandidates } from '../../../core/matching/find-candidates';
import { loadIndex } from '../../../core/matching/match-index';
import type { Aim, Section } from '../figure';
import { generateTerms } from '../generate-terms';
import { listTopics } from '../list-topics';
import { listVocabulary } from '../list-vocabulary';
import { measureCpu } from '../measure-cpu';
import { mixTexts } from '../mix-texts';
import { readTexts } from '../read-texts';
import { createSamples, type Samples } from '../samples';
import type { Bench } from '../scenario';
import { sumCharacters } from '../sum-characters';
import type { Term } from '../term';

const FEWEST = 100;
const SIZES: readonly number[] = [FEWEST, 1_000, 10_000, 100_000, 500_000];
const ROUNDS = 7;
const BUILDS = 3;
const LOADS = 5;
/** A sample goes over all texts so often, long enough for a clock that counts in microseconds. */
const REPEATS = 10;

/** How many times the time of a bare `charCodeAt` loop the matcher may take. */
const THROUGHPUT_AIMS: Readonly<Record<number, Aim>> = {
  10000: { most: 5.5 },
  100000: { most: 10 },
  500000: { most: 18 },
};
const COMPILE_AIMS: Readonly<Record<number, Aim>> = { 100000: { most: 1_500 } };

/** The matcher in Node at growing numbers of names: throughput against a bare loop, growth, build, size, load. */
export async function measureMatcher(bench: Bench): Promise<readonly Section[]> {
  const plain = readTexts();
  const vocabulary = listVocabulary(plain);
  const texts = mixTexts(
    plain,
    generateTerms(FEWEST, vocabulary).map(({ text }) => text),
  );
  const samples = createSamples();
  return SIZES.map((size) => {
    bench.progress(`${size} names`);
    return measureSize(bench, samples, texts, generateTerms(size, vocabulary));
  });
}

function measureSize({ rounds }: Bench, samples: Samples, texts: readonly string[], terms: readonly Term[]): Section {
  const size = terms.length;
  const words = addBuild(samples, size, listTopics(terms), rounds(BUILDS));
  const index = loadIndex(words);
  let hits = 0;
  for (let round = -1; round < rounds(ROUNDS); round++) {
    const bare = measureCpu(() => repeat(() => sum(texts, sumCharacters)));
    const ours = measureCpu(() => {
      hits = repeat(() => sum(texts, (text) => findAllCandidates(text, index).length / 3));
    });
    // The first round warms up.
    if (round < 0) continue;
    samples.add(`bare loop, ${size}`, bare / REPEATS);
    samples.add(`matcher, ${size}`, ours / REPEATS);
  }
  const characters = sum(texts, ({ length }) => length);
  const count = (name: string, value: number, unit: string) => ({ name, value, unit, from: {}, rounds: 1 });
  return {
    title: `Node, ${size.toLocaleString('en')} names`,
    counts: { characters, texts: texts.length, aliases: size, hits },
    figures: [
      samples.ratio('matcher : bare charCodeAt loop', `matcher, ${size}`, `bare loop, ${size}`, THROUGHPUT_AIMS[size]),
      samples.ratio(`matcher : matcher with ${FEWEST} names`, `matcher, ${size}`, `matcher, ${FEWEST}`),
      {
        ...count('matcher', characters / samples.median(`matcher, ${size}`) / 1_000, 'Mchar/s'),
        rounds: samples.count(`matcher, ${size}`),
      },
      samples.single('compile', `compile, ${size}`, 'ms', COMPILE_AIMS[size]),
      samples.single('load', `load, ${size}`, 'ms'),
      samples.single('load from the text form', `load text, ${size}`, 'ms'),
      count('bytes per alias, all tables included', words.byteLength / size, 'bytes'),
      count('index', words.byteLength / 1_000_000, 'MB'),
    ],
  };
}

function addBuild({ add }: Samples, size: number, topics: readonly IndexTopic[], builds: number): Uint32Array {
  let words: Uint32Array = new Uint32Array();
  const compile = () => {
    ({ words } = compileIndex(topics));
  };
  for (let i = 0; i < builds; i++) add(`compile, ${size}`, measureCpu(compile));
  const text = encodeArtifact(words);
  for (let i = 0; i < LOADS; i++) {
    add(
      `load, ${size}`,
      measureCpu(() => loadIndex(words)),
    );
    add(
      `load text, ${size}`,
      measureCpu(() => loadIndex(decodeArtifact(text))),
    );
  }
  return words;
}

function repeat(work: () => number): number {
  let last = 0;
  for (let i = 0; i < REPEATS; i++) last = work();
  return last;
}

function sum(texts: readonly string[], count: (text: string) => number): number {
  let total = 0;
  for (const text of texts) total += count(text);
  return total;
}
