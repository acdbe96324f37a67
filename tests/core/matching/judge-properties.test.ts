import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couldFire } from '../../../core/matching/could-fire';
import { findAllCandidates } from '../../../core/matching/find-candidates';
import { judgeLines, splitLines, type TextLine } from '../../../core/matching/find-mentions';
import { createTaughtRules, describeHits } from '../../../core/matching/wire-rules';
import { caseless, type SampleTopic, sampleIndex, strong, supported, weak } from './sample-index';

const TOPICS: readonly SampleTopic[] = [
  {
    aliases: [weak('OPM'), supported('Office of Personnel'), strong('OPM breach')],
    evidence: { what: [{ text: 'breach' }], who: [{ text: 'hackers' }], where: [{ text: 'files' }] },
    vetoes: [
      { text: 'music', scope: 'page', aliases: ['OPM'] },
      { text: 'bands', scope: 'touching' },
    ],
    suffices: 'where',
  },
  {
    aliases: [weak('Snowden'), strong('Edward Snowden')],
    evidence: { what: [{ text: 'files' }], who: [{ text: 'NSA', match: 'exact' }] },
    precededByOtherName: ['Edward'],
  },
  { kind: 'concept', aliases: [{ ...caseless('norms'), strength: 'weak' }], evidence: { what: [{ text: 'states' }] } },
];
const index = sampleIndex(
  TOPICS.map((topic) => ({ ...topic, packEvidence: { what: [{ text: 'cyber' }], who: [{ text: 'states' }] } })),
);
const WORDS = [
  'OPM Office of Personnel breach hackers files music bands Edward Snowden Tom NSA nsa norms states cyber',
  'the . \n \n\n , SNOWDEN norm',
].flatMap((words) => words.split(/ /));
const page = fc.record({
  title: fc.constantFrom('', 'OPM breach', 'cyber states', 'music'),
  text: fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
});

function scan({ title, text }: { title: string; text: string }): TextLine[] {
  const lines = splitLines(text, title);
  for (const line of lines) line.hits = findAllCandidates(line.text, index);
  return lines;
}

describe('judging', () => {
  it('accepts nothing on a page that the first test has stopped', () => {
    let stopped = 0;
    fc.assert(
      fc.property(page, (source) => {
        const lines = scan(source);
        if (
          couldFire(
            lines.map(({ hits }) => hits),
            index.rules,
          )
        )
          return;
        stopped++;
        expect(judgeLines(lines, index.rules).mentions).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
    expect(stopped).toBeGreaterThan(300);
  });

  it('comes to the same with hits that another process has found and explained', () => {
    let found = 0;
    fc.assert(
      fc.property(page, page, (first, second) => {
        const rules = createTaughtRules();
        for (const source of [first, second]) {
          const lines = scan(source);
          const hits = lines.map((line) => line.hits);
          rules.learn(JSON.parse(JSON.stringify(describeHits(hits, index.rules))));
          const judged = judgeLines(lines, rules);
          found += judged.mentions.length;
          expect(judged).toEqual(judgeLines(lines, index.rules));
        }
      }),
      { numRuns: 1_000 },
    );
    expect(found).toBeGreaterThan(300);
  });
});
