import { compileIndex } from '../../../core/matching/compile-index';
import { findAllCandidates } from '../../../core/matching/find-candidates';
import { loadIndex } from '../../../core/matching/match-index';
import type { Section } from '../figure';
import { generateTerms } from '../generate-terms';
import { listTopics } from '../list-topics';
import { listVocabulary } from '../list-vocabulary';
import { measureCpu } from '../measure-cpu';
import { mixTexts } from '../mix-texts';
import { termPattern } from '../page/term-pattern';
import { readTexts } from '../read-texts';
import { createSamples } from '../samples';
import type { Bench } from '../scenario';

const FEW = 200;
const MANY = 1_000;
const ROUNDS = 5;

/** The matcher in Node against regular expressions over the same texts: one of all names, and one for each name. */
export async function measureMatcherPeers({ rounds, progress }: Bench): Promise<readonly Section[]> {
  const plain = readTexts();
  const terms = generateTerms(MANY, listVocabulary(plain));
  const few = terms.slice(0, FEW);
  const texts = mixTexts(
    plain,
    few.map(({ text }) => text),
  );
  const samples = createSamples();
  const searches = {
    [`ours, ${FEW} names`]: searchWithOurs(few),
    [`ours, ${MANY} names`]: searchWithOurs(terms),
    [`one pattern of ${FEW} names`]: searchWith([termPattern(few.map(({ text }) => text))]),
    [`one pattern of ${MANY} names`]: searchWith([termPattern(terms.map(({ text }) => text))]),
    [`${FEW} patterns of a name`]: searchWith(few.map(({ text }) => termPattern([text]))),
  };
  const counts: Record<string, number> = { characters: texts.reduce((sum, text) => sum + text.length, 0) };
  for (let round = -1; round < rounds(ROUNDS); round++) {
    progress(`round ${round + 1}`);
    for (const [name, search] of Object.entries(searches)) {
      let hits = 0;
      const ms = measureCpu(() => {
        hits = texts.reduce((sum, text) => sum + search(text), 0);
      });
      if (round >= 0) samples.add(name, ms);
      counts[`hits by ${name}`] = hits;
    }
  }
  return [
    {
      title: 'Node, regular expressions against the matcher',
      counts,
      figures: [
        samples.ratio(`one pattern of ${FEW} names : ours`, `one pattern of ${FEW} names`, `ours, ${FEW} names`),
        samples.ratio(`one pattern of ${MANY} names : ours`, `one pattern of ${MANY} names`, `ours, ${MANY} names`),
        samples.ratio(`${FEW} patterns of a name : ours`, `${FEW} patterns of a name`, `ours, ${FEW} names`),
      ],
    },
  ];
}

function searchWithOurs(terms: Parameters<typeof listTopics>[0]): (text: string) => number {
  const index = loadIndex(compileIndex(listTopics(terms)).words);
  return (text) => findAllCandidates(text, index).length / 3;
}

function searchWith(patterns: readonly RegExp[]): (text: string) => number {
  return (text) => patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0);
}
