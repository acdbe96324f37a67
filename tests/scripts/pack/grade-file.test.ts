import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { gradeFile } from '../../../scripts/pack/grade-file';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-grade-'));
const texts = join(folder, 'texts');
const cluster = join(folder, 'cluster.json');
const own = join(folder, 'own.json');

mkdirSync(join(texts, 'deeper'), { recursive: true });
writeFileSync(
  cluster,
  JSON.stringify({
    name: 'Sample ransomware',
    type: 'ransomware',
    uuid: '0b1c2d3e-0000-4000-8000-000000000001',
    version: 3,
    values: [
      { uuid: '0b1c2d3e-0000-4000-8000-000000000002', value: 'Royal', description: 'Royal is ransomware of 2022.' },
      { uuid: '0b1c2d3e-0000-4000-8000-000000000003', value: 'One', description: 'One asks for a ransom.' },
      { uuid: '0b1c2d3e-0000-4000-8000-000000000004', value: 'PlugX' },
    ],
  }),
);
writeFileSync(
  own,
  JSON.stringify({
    format: 'sidelight-pack/1',
    id: 'org.example.own',
    version: '1.0.0',
    name: 'Own',
    language: 'en',
    license: 'CC0-1.0',
    updated: '2026-01-01',
    topics: [{ id: 'one', name: 'One', kind: 'other', aliases: [{ text: 'One', strength: 'strong' }] }],
  }),
);
writeFileSync(join(texts, 'a.txt'), 'One day PlugX was in the news. PlugX again.');
writeFileSync(join(texts, 'deeper', 'b.jsonl'), '{"text": "The Royal Infirmary opened."}\n\n{"text": "Nothing."}\n');
writeFileSync(join(texts, 'c.md'), 'PlugX');

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function run(...args: string[]): Promise<{ faults: readonly string[]; output: string }> {
  let output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  return { faults: await gradeFile(args), output };
}

describe('gradeFile', () => {
  it('tells what a file is and what it marks', async () => {
    const { faults, output } = await run(cluster, '--text', texts, '--json');
    expect(faults).toEqual([]);
    expect(JSON.parse(output)).toMatchObject({
      topics: 3,
      aliases: 3,
      grades: { 'weak, exact': 1, 'strong, exact': 1, 'never matched': 1 },
      ownTexts: { found: { count: 1, total: 2, value: 0.5 }, missed: [{ topic: 'One', name: 'One' }] },
      texts: {
        articles: 3,
        words: 14,
        marked: { count: 1, total: 3 },
        marks: 2,
        names: [{ name: 'PlugX', marks: 2, first: join(texts, 'a.txt') }],
      },
    });
  });

  it('says the same in words, each share with its counts', async () => {
    const { output } = await run(cluster, '--text', texts);
    expect(output).toContain('3 topics, 3 names');
    expect(output).toContain('Royal: weak, exact (everyday-word)');
    expect(output).toContain("own topic's description: 1/2 = 50.0 % (95 %: 9.5 % to 90.5 %)");
    expect(output).toContain('articles with any mark: 1/3 = 33.3 %');
  });

  it('takes a pack of ours as it is', async () => {
    const { faults, output } = await run(own, '--json');
    expect(faults).toEqual([]);
    expect(JSON.parse(output)).toMatchObject({ grades: { 'strong, exact': 1 }, riskiest: [{ reasons: ['given'] }] });
  });

  it.each([
    [['--nonsense', cluster], /^Unknown option '--nonsense'/],
    [[], /^one file is needed/],
    [[cluster, '--from', 'tbx'], /^tbx is no format/],
    [[cluster, '--from', 'stix'], /cluster\.json: is misp-galaxy, not stix$/],
    [['missing.json'], /^missing\.json: cannot be read/],
    [[cluster, '--text', join(folder, 'nowhere')], /nowhere: cannot be read/],
    [[cluster, '--text', cluster], /cluster\.json: is no folder/],
  ])('%j is a fault', async (args, fault) => {
    const { faults, output } = await run(...args);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
    expect(output).toBe('');
  });

  it('names the line of a text that is none', async () => {
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    writeFileSync(join(bad, 'x.jsonl'), '{"text": 3}\nno json\n');
    const { faults } = await run(cluster, '--text', bad);
    expect(faults).toEqual([
      `${join(bad, 'x.jsonl')}:1: is no JSON object with a text`,
      `${join(bad, 'x.jsonl')}:2: is no JSON object with a text`,
    ]);
  });
});
