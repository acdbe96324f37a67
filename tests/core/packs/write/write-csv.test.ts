import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dropFormulaSign } from '../../../../core/packs/write/formula-sign';
import { CSV_COLUMNS, writeCsv } from '../../../../core/packs/write/write-csv';
import { parsePack } from '../../../../core/topics/parse-pack';
import { samplePack, sampleTopic } from '../../store/sample-pack';
import { arbitraryPackData } from './arbitrary-pack';

const HEADER = 'id,name,kind,aliases,hidden,summary,url,lang,date,case,license,attribution\r\n';

describe('writeCsv', () => {
  it('writes a row for each topic, in the language of the pack', () => {
    const aliases = [{ text: 'OPM breach' }, { text: 'OPM hack', lang: 'en' }, { text: 'OPN', hidden: true }];
    const sources = [
      { title: 'Print', publisher: 'P' },
      { title: 'Web', publisher: 'P', url: 'https://example.org/a' },
    ];
    const name = { de: 'Einbruch', en: 'The OPM breach' };
    const pack = samplePack([
      sampleTopic('opm', { name, aliases, sources, summary: 'One, "two".', dates: '2014/2015' }),
    ]);
    expect(writeCsv(pack, false)).toBe(
      `${HEADER}opm,The OPM breach,event,OPM breach|OPM hack,OPN,"One, ""two"".",https://example.org/a,en,2014/2015,exact,CC0-1.0,\r\n`,
    );
    expect(writeCsv(pack).startsWith(`\ufeff${HEADER}`)).toBe(true);
  });

  it('says nothing about case where aliases differ, and leaves out an alias that would be two', () => {
    const aliases = [{ text: 'OPM' }, { text: 'Office of Personnel Management' }, { text: 'a|b' }];
    const row = writeCsv(samplePack([sampleTopic('opm', { aliases })]), false).split('\r\n')[1];
    expect(row).toBe('opm,OPM,event,OPM|Office of Personnel Management,,,,en,,,CC0-1.0,');
  });

  it('marks the end of an only alias that would be parted', () => {
    const row = writeCsv(samplePack([sampleTopic('opm', { aliases: [{ text: 'A; B' }] })]), false).split('\r\n')[1];
    expect(row).toBe('opm,OPM,event,A; B|,,,,en,,exact,CC0-1.0,');
  });

  it('gives no spreadsheet a formula, and every cell back [B18]', () => {
    fc.assert(
      fc.property(arbitraryPackData, (data) => {
        const parsed = parsePack(data);
        if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
        const { pack } = parsed;
        const { data: rows } = Papa.parse<string[]>(writeCsv(pack, false), { skipEmptyLines: true });
        expect(rows).toHaveLength(pack.topics.length + 1);
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
        rows.slice(1).forEach((row, i) => {
          expect(row).toHaveLength(CSV_COLUMNS.length);
          const topic = pack.topics[i];
          const english = typeof topic?.name === 'string' ? topic.name : topic?.name.en;
          expect(dropFormulaSign(row[CSV_COLUMNS.indexOf('name')] ?? '')).toBe(english);
          expect(dropFormulaSign(row[0] ?? '')).toBe(topic?.id);
        });
      }),
    );
  });
});
