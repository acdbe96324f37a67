import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileIndex } from '../../../../core/matching/compile-index';
import { findMentions } from '../../../../core/matching/find-mentions';
import { listPackTopics } from '../../../../core/matching/index-topic';
import { loadIndex } from '../../../../core/matching/match-index';
import { parseCommonWords } from '../../../../core/packs/grade/common-words';
import { gradePack } from '../../../../core/packs/grade/grade-pack';
import { sampleDraft, sampleTopic } from './sample-draft';

const FOLDER = join(import.meta.dirname, '../../../../assets/words');
const WORDS = parseCommonWords(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(FOLDER, file), 'utf8')),
);
const NAMES = [
  'APT28',
  'APT 41',
  'UNC1234',
  'TA505',
  'Lazarus Group',
  'FIN7',
  'DarkSide',
  'Sandworm',
  'COZY BEAR',
  'admin@338',
];
const { pack } = gradePack(sampleDraft(NAMES.map((name, i) => sampleTopic(`t${i}`, [name], { kind: 'group' }))), WORDS);
const INDEX = loadIndex(compileIndex(listPackTopics(pack)).words);

/** Names as lists have them, in sentences as newspapers write them. */
describe('a name that newspapers know', () => {
  it.each([
    ['The break-in was blamed on APT28.', ['APT28']],
    ['The break-in was blamed on APT 28 and on APT-28.', ['APT 28', 'APT-28']],
    ['APT41 and APT-41 are one.', ['APT41', 'APT-41']],
    ['A gang known as UNC1234 sent it.', ['UNC1234']],
    ['TA505 sent letters.', ['TA505']],
    ['Lazarus Group hackers stole from banks.', ['Lazarus Group']],
    ['FIN7 stole cards.', ['FIN7']],
    ['DarkSide, a ransomware gang, apologised.', ['DarkSide']],
    ['Sandworm hackers cut the power.', ['Sandworm']],
    ['Cozy Bear hackers read the mail.', ['Cozy Bear']],
    ['COZY BEAR hackers read the mail.', ['COZY BEAR']],
    ['The writers of admin@338 used malware.', ['admin@338']],
    ['The dark side of a cozy bear: a lazarus group of sandworm fans met.', []],
    ['He wrote to admin@example.org about the apt 28 of the house.', []],
  ])('is found in %j', (text, names) => {
    expect(findMentions(text, INDEX).map(({ start, end }) => text.slice(start, end))).toEqual(names);
  });
});
