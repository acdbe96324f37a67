import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftTopic } from '../../core/packs/draft-pack';
import { guessColumns } from '../../core/packs/read/guess-columns';
import { readPackFile } from '../../core/packs/read/read-pack-file';
import { toTopicId } from '../../core/packs/read/topic-id';
import { conceptUri } from '../../core/packs/write/concept-uri';
import { writeCsv } from '../../core/packs/write/write-csv';
import { writeExport } from '../../core/packs/write/write-export';
import type { Pack } from '../../core/topics/pack';
import { parsePack } from '../../core/topics/parse-pack';
import { topicRef } from '../../core/topics/topic-ref';
import { fileOf, TODAY } from '../core/packs/read/samples';
import { arbitraryPackData } from '../core/packs/write/arbitrary-pack';
import { countCases } from './count-cases';

const arbitraryPack = arbitraryPackData.map((data): Pack => {
  const parsed = parsePack(data);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pack;
});
/** A reader of other formats makes no topic of what has no letter. */
const isNamed = (name: string) => /\p{L}/u.test(name);
const nameIn = ({ name }: Pick<DraftTopic, 'name'>, language: string) =>
  typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0] ?? '');

describe('what is written', () => {
  const { numRuns, timeout } = countCases(12);

  it('is the same pack again in our own format [B02]', { timeout }, async () => {
    const check = async (pack: Pack) => {
      const read = await readPackFile(fileOf('x.json', writeExport(pack, 'sidelight')));
      expect(read).toMatchObject({ kind: 'pack', pack });
    };
    await fc.assert(fc.asyncProperty(arbitraryPack, check), { numRuns });
  });

  it('keeps ids, kinds and dates of every topic in a table [B02]', { timeout }, async () => {
    const check = async (pack: Pack) => {
      const file = writeCsv(pack);
      const guess = guessColumns(file.slice(1));
      if ('faults' in guess) throw new Error(JSON.stringify(guess.faults));
      const read = await readPackFile(fileOf('x.csv', file), { columns: guess.mapping, today: TODAY });
      if (!('kind' in read) || read.kind !== 'draft') {
        expect(pack.topics.some((topic) => isNamed(nameIn(topic, 'en')))).toBe(false);
        return;
      }
      const told = ({ id, kind, dates }: DraftTopic) => ({ id: toTopicId(id), kind, dates });
      const skipped = new Set(read.skipped.map(({ at }) => Number(at.replace('line ', ''))));
      expect(read.draft.topics.length + skipped.size).toBe(pack.topics.length);
      for (const topic of read.draft.topics)
        expect(pack.topics.map((one) => told(one as DraftTopic))).toContainEqual(told(topic));
    };
    await fc.assert(fc.asyncProperty(arbitraryPack, check), { numRuns });
  });

  it('keeps addresses and kinds of every topic in a thesaurus [B02]', { timeout }, async () => {
    const check = async (pack: Pack) => {
      const read = await readPackFile(fileOf('x.jsonld', writeExport(pack, 'skos')), { today: TODAY });
      if (!('kind' in read) || read.kind !== 'draft') return;
      const uris = new Map(pack.topics.map(({ id, kind }) => [conceptUri(topicRef(pack.id, id)), kind]));
      expect(read.present).toBe(pack.topics.length);
      for (const { id, kind } of read.draft.topics) expect(uris.get(id)).toBe(kind);
    };
    await fc.assert(fc.asyncProperty(arbitraryPack, check), { numRuns });
  });

  it('keeps every note apart in a file for Anki [B02]', { timeout }, async () => {
    const check = async (pack: Pack) => {
      const columns = { delimiter: '\t', header: false, columns: { id: 0, name: 1 } };
      const read = await readPackFile(fileOf('x.txt', writeExport(pack, 'anki')), { columns, today: TODAY });
      if ('kind' in read && read.kind === 'draft') expect(read.present).toBe(pack.topics.length);
      else expect(pack.topics.every((topic) => !isNamed(nameIn(topic, 'en')))).toBe(true);
    };
    await fc.assert(fc.asyncProperty(arbitraryPack, check), { numRuns });
  });
});
