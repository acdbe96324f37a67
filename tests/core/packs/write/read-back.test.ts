import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guessColumns } from '../../../../core/packs/read/guess-columns';
import { parseJsonLd } from '../../../../core/packs/read/parse-json-ld';
import { readCsv } from '../../../../core/packs/read/read-csv';
import { readSkos } from '../../../../core/packs/read/read-skos';
import { conceptUri } from '../../../../core/packs/write/concept-uri';
import { writeCsv } from '../../../../core/packs/write/write-csv';
import { writeSkos } from '../../../../core/packs/write/write-skos';
import { parsePack } from '../../../../core/topics/parse-pack';
import { wordings } from '../../../../core/topics/text';
import { topicRef } from '../../../../core/topics/topic-ref';

const parsed = parsePack(JSON.parse(readFileSync('assets/packs/us-china-cyber-2015.json', 'utf8')));
if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
const { pack } = parsed;
/** A number alone is no name to a reader of other formats. */
const hasLetters = ({ text }: { text: string }) => /\p{L}/u.test(text);
const textsOf = (aliases: readonly { text: string }[]) => new Set(aliases.map(({ text }) => text));

it('reads its own table [B02]', { timeout: 30_000 }, () => {
  const file = writeCsv(pack, false);
  const guess = guessColumns(file);
  if ('faults' in guess) throw new Error(JSON.stringify(guess.faults));
  const read = readCsv(file, guess.mapping, pack);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  expect(read.skipped).toEqual([]);
  expect(read.draft.header.license).toBe(pack.license);
  expect(read.draft.topics.map(({ id, kind, dates }) => ({ id, kind, dates }))).toEqual(
    pack.topics.map(({ id, kind, dates }) => ({ id, kind, dates })),
  );
  read.draft.topics.forEach(({ aliases }, i) => {
    for (const { text } of pack.topics[i]?.aliases.filter(hasLetters) ?? []) expect(textsOf(aliases)).toContain(text);
  });
});

it('reads its own thesaurus, and knows its topics again the next time [B02]', { timeout: 30_000 }, async () => {
  const read = await parseJsonLd(JSON.parse(writeSkos(pack)));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const result = readSkos(read.triples, undefined, { fileName: 'a.jsonld', today: '2026-01-02' });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  const { name, version, license, updated } = pack;
  expect(result.draft.header).toMatchObject({ version, license, updated });
  // JSON-LD says language tags in small letters.
  expect(wordings(result.draft.header.name).toSorted()).toEqual(wordings(name).toSorted());
  const uris = pack.topics.map(({ id }) => conceptUri(topicRef(pack.id, id)));
  expect(result.draft.topics.map(({ id }) => id).toSorted()).toEqual(uris.toSorted());
  expect(uris.map((uri) => conceptUri(topicRef('another', uri)))).toEqual(uris);
});
