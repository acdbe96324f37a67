import { describe, expect, it } from 'vitest';
import type { ReadPack } from '../../../../core/packs/draft-pack';
import { type ColumnGuess, guessColumns } from '../../../../core/packs/read/guess-columns';
import { type PackFileRead, readPackFile } from '../../../../core/packs/read/read-pack-file';
import { writeAnki } from '../../../../core/packs/write/write-anki';
import { writeCsv } from '../../../../core/packs/write/write-csv';
import { samplePack, sampleTopic } from '../../store/sample-pack';
import { CSV, faultLines, fileOf, parseDraft, readDraft, TODAY } from './samples';

function guess(text: string): ColumnGuess {
  const guessed = guessColumns(text);
  if ('faults' in guessed) throw new Error(JSON.stringify(guessed));
  return guessed;
}

/** Reads a table as its own guess says. */
function readTable(text: string): Promise<ReadPack> {
  return readDraft('my_terms.csv', text, { columns: guess(text).mapping });
}

function readFaults(text: string): Promise<string[]> {
  return readPackFile(fileOf('x.csv', text), { columns: guess(text).mapping }).then((read: PackFileRead) =>
    faultLines(read),
  );
}

describe('guessColumns', () => {
  it('knows names of columns', () => {
    expect(guess(CSV)).toMatchObject({
      mapping: {
        delimiter: ',',
        header: true,
        columns: {
          id: 0,
          name: 1,
          aliases: 2,
          summary: 3,
          url: 4,
          tags: 5,
          lang: 6,
          date: 7,
          case: 8,
          licence: 9,
          kind: 10,
        },
      },
      rows: [expect.arrayContaining(['OPM breach']), expect.arrayContaining(['Stuxnet'])],
      width: 11,
    });
  });

  it.each([
    ['Term;Definition;Synonyms\na;b;c', ';', { name: 0, summary: 1, aliases: 2 }],
    ['Title\tLink\na\tb', '\t', { name: 0, url: 1 }],
    ['\ufeffName,Description\na,b', ',', { name: 0, summary: 1 }],
    ['sep=|\nname|url\na|b', '|', { name: 0, url: 1 }],
    ['"name, of it","title; x",definition\na,b,c', ',', { name: 0, summary: 2 }],
    ['label\na', ',', { name: 0 }],
    ['"sep=;"\nname;url\na;b', ';', { name: 0, url: 1 }],
    ['Term,Type,Case sensitive,Language\na,noun,yes,English', ',', { name: 0 }],
    ['Type,Begriff,Language\nnoun,a,English', ',', { name: 1 }],
    ['Type\tLanguage\tBegriff\nnoun\tEnglish\ta', '\t', { name: 2 }],
    ['Term,Type,Language\na,noun,en\nb,event,', ',', { name: 0, kind: 1, lang: 2 }],
  ])('reads %j', (text, delimiter, columns) => {
    expect(guess(text.replace('\ufeff', '')).mapping).toEqual({ delimiter, header: true, columns });
  });

  it('takes the first column of a table without names for the name', () => {
    const rows = Array.from({ length: 8 }, (_, i) => `Fox ${i},words`).join('\n');
    expect(guess(rows)).toMatchObject({
      mapping: { delimiter: ',', header: false, columns: { name: 0 } },
      header: null,
      rows: { length: 5 },
    });
  });
});

describe('a file of a card program', () => {
  it('is notes of Anki without their names, tags and sounds', async () => {
    const text =
      '#separator:tab\n#html:true\n# 3 notes\n#guid column:1\n#tags column:4\nx1\t<b>Force</b>\t"A push&nbsp;&#8211; or<br>[sound:a.mp3]pull"\tphysics leech\n';
    expect(guess(text)).toMatchObject({
      mapping: { delimiter: '\t', header: false, columns: { name: 1, summary: 2 } },
      rows: [['x1', '<b>Force</b>', expect.anything(), 'physics leech']],
    });
    const { draft, present } = await readTable(text);
    expect(present).toBe(1);
    expect(draft.topics).toMatchObject([{ id: 'force', name: 'Force', summary: 'A push – or\npull' }]);
    expect(draft.topics[0]?.evidence).toBeUndefined();
  });

  it('names the columns of Anki and the line of a fault', async () => {
    const text = '#separator:Semicolon\n#html:false\n#columns:Word;Date;Meaning\nForce;soon;a < b\n';
    expect(guess(text).mapping).toEqual({
      delimiter: ';',
      header: false,
      columns: { name: 0, date: 1, summary: 2 },
    });
    expect(await readFaults(text)).toEqual([expect.stringMatching(/^line 4, column "date" is no date/)]);
  });

  it('is read as we write it for Anki [B02]', async () => {
    const aliases = [
      { text: 'OPM <breach>', match: 'exact' },
      { text: '[sound:x]', match: 'exact' },
    ];
    const pack = samplePack([sampleTopic('opm', { name: '#1 & more', aliases, summary: 'one\ntwo', dates: '2015' })]);
    const { draft } = await readTable(writeAnki(pack));
    expect(draft.topics).toMatchObject([
      {
        name: '#1 & more',
        summary: 'one\ntwo',
        dates: '2015',
        aliases: [{ text: '#1 & more' }, { text: 'OPM <breach>' }, { text: '[sound:x]' }],
      },
    ]);
  });

  it('is two columns that a tab parts', () => {
    expect(guess('Force\tA push\nMass\tMatter').mapping.columns).toEqual({ name: 0, summary: 1 });
  });

  it('is no table whose first cell begins with #', () => {
    expect(guess('#1,url\na,b').mapping).toMatchObject({ delimiter: ',', header: true });
  });
});

describe('readCsv', () => {
  it('reads every column', async () => {
    const { draft, present, skipped } = await readTable(CSV);
    expect(draft.header).toEqual({
      id: 'file:my-terms',
      name: 'my terms',
      version: '1.0.0',
      language: 'en',
      license: 'CC0-1.0',
      updated: TODAY,
    });
    expect(draft.topics).toEqual([
      {
        id: '1',
        name: { en: 'OPM breach' },
        kind: 'event',
        summary: { en: 'The theft of "files".' },
        dates: '2015-06',
        claims: [],
        facts: [],
        aliases: ['OPM breach', 'OPM hack', 'OPM theft'].map((text) => ({ text, lang: 'en', match: 'exact' })),
        evidence: { what: [{ text: 'breach' }, { text: 'files' }] },
        related: [],
        sources: [{ title: 'example.org/opm', publisher: 'example.org', url: 'https://example.org/opm' }],
        sameAs: [],
      },
      expect.objectContaining({ id: 'stuxnet', summary: { en: 'A worm,\nof two lines' }, dates: '2010/2011' }),
    ]);
    expect([present, skipped]).toEqual([2, []]);
    expect(parseDraft(draft)).toHaveProperty('pack');
  });

  it.each([
    ['CRLF', 'name,url\r\nFox,\r\n"Tin ""Fox""",\r\n', ['Fox', 'Tin "Fox"']],
    ['CR', 'name\rFox\rDen', ['Fox', 'Den']],
    ['a sep line', 'sep=;\r\nname;aliases\r\nFox;a|b\r\n', ['Fox']],
    ['tabs', 'name\tsummary\nFox\ta, b', ['Fox']],
    ['formula signs', "name\n'=1+1 Fox\n'@den\n''=x\n'tis", ['=1+1 Fox', '@den', "'=x", "'tis"]],
    ['ids like machinery', 'name\n__proto__\nconstructor\ntoString', ['__proto__', 'constructor', 'toString']],
    ['a delimiter behind the last cell', 'name,url\nFox,,\nDen,,,\n', ['Fox', 'Den']],
    ['invisible signs', 'name\nFo\u200bx\u202e', ['Fox']],
  ])('reads %s [B17]', async (_, text, names) => {
    expect((await readTable(text)).draft.topics.map(({ name }) => name)).toEqual(names);
  });

  it('splits aliases by | where one stands, else by ;', async () => {
    const { draft } = await readTable('name,aliases,hidden\nFox,a;x|b;y,\nDen,a;b,c');
    expect(draft.topics.map(({ aliases }) => aliases.map(({ text }) => text))).toEqual([
      ['Fox', 'a;x', 'b;y'],
      ['Den', 'a', 'b', 'c'],
    ]);
    expect(draft.topics[1]?.aliases.at(-1)).toEqual({ text: 'c', hidden: true });
  });

  it('counts blank rows and repetitions [B16]', async () => {
    const { present, skipped } = await readTable('name,url\nFox,\n,\n\nFOX,\n');
    expect(present).toBe(4);
    expect(skipped).toEqual([
      { at: 'line 3', name: '', reason: 'no-name' },
      { at: 'line 4', name: '', reason: 'no-name' },
      { at: 'line 5', name: 'FOX', reason: 'duplicate' },
    ]);
  });

  it('names line and column of every fault [B01]', async () => {
    const text =
      'Term,when,url,case,type,lang\n"two\nlines",2015-13,javascript:alert(1),maybe,planet,english\n,2015,,,,\na,b\n';
    const columns = { name: 0, date: 1, url: 2, case: 3, kind: 4, lang: 5 };
    const read = await readPackFile(fileOf('x.csv', text), { columns: { delimiter: ',', header: true, columns } });
    expect(faultLines(read)).toEqual([
      'line 2, column "lang" is no language tag',
      'line 2, column "when" is no date or interval like 2014-11-24/2015-01',
      'line 2, column "url" is no plain http or https address',
      'line 2, column "case" is none of exact, caseless, never',
      expect.stringMatching(/^line 2, column "type" is none of event, /),
      'line 4, column "Term" is empty',
      'line 5 has 2 fields where 6 are expected',
    ]);
  });

  it.each([
    ['a quote that is not closed', 'name,url\nFox,\n"Den,\n', 'line 3 has a quote that is not closed'],
    ['text behind a quote', 'name,url\n"Den"x,\n', 'line 2 has text behind a closing quote'],
    [
      'a line that no row needs',
      `name,url\nFox,\n${'x,'.repeat(500_001)}\n`,
      'line 3 is longer than 1000000 characters',
    ],
    ['columns that nobody could name', `name${',x'.repeat(1_000)}\n`, 'line 1 has more than 1000 columns'],
    ['a header alone', 'name,url\n', 'has no rows'],
    ['a name that is too long', `name\n${'x'.repeat(201)}`, 'line 2, column "name" is longer than 200 characters'],
  ])('refuses %s [B17]', async (_, text, line) => {
    expect(
      await readPackFile(fileOf('x.csv', text), {
        columns: { delimiter: ',', header: true, columns: { name: 0 } },
      }).then(faultLines),
    ).toEqual([line]);
  });

  it('refuses a column that is not there', async () => {
    const columns = { delimiter: ',', header: true, columns: { name: 0, url: 7 } };
    expect(faultLines(await readPackFile(fileOf('x.csv', 'a,b\n1,2'), { columns }))).toEqual([
      'column 8 is not there: the table has 2 columns',
    ]);
  });

  it('keeps the line that the licence wants shown', async () => {
    const attribution = 'Copyright 2015-2025, The Sample Corporation.';
    const { draft } = await readTable(writeCsv(samplePack([sampleTopic('a'), sampleTopic('b')], { attribution })));
    expect(draft.header.attribution).toBe(attribution);
  });

  it('reads what we write', async () => {
    const aliases = [
      { text: '=OPM', match: 'exact' },
      { text: 'OPM, theft', match: 'exact' },
    ];
    const pack = samplePack([sampleTopic('opm', { name: '-OPM', aliases, summary: '"x"\ny', dates: '2015' })]);
    const { draft } = await readTable(writeCsv(pack, false));
    expect(draft.topics[0]).toMatchObject({
      id: 'opm',
      name: { en: '-OPM' },
      kind: 'event',
      summary: { en: '"x"\ny' },
      dates: '2015',
      aliases: [{ text: '-OPM' }, { text: '=OPM' }, { text: 'OPM, theft' }],
    });
  });
});
