import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPackFile } from '../../../../core/packs/read/read-pack-file';

/** Packs as they were at each stage of the format. They are kept for ever and never written anew: readers have such files. */
const FOLDER = new URL('../../../fixtures/packs/', import.meta.url);
const FILES = readdirSync(FOLDER);

describe('packs of earlier days', () => {
  it('are kept from each stage of the format', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(3);
  });

  it.each(FILES)('are read whole, without a fault: %s [U09]', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
    const written = JSON.parse(new TextDecoder().decode(bytes));
    const read = await readPackFile({ name, bytes });
    expect(read).toMatchObject({ kind: 'pack' });
    if (!('kind' in read) || read.kind !== 'pack') return;
    const texts = new Set(listTexts(read.pack));
    expect(listTexts(written).filter((text) => !texts.has(text) && text !== written.format)).toEqual([]);
    expect(read.pack.topics.map(({ id }) => id)).toEqual(written.topics.map(({ id }: { id: string }) => id));
  });

  it('of a format to come are refused with what to do [U09]', async () => {
    const [name = ''] = FILES;
    const text = readFileSync(new URL(name, FOLDER), 'utf8').replace('sidelight-pack/1', 'sidelight-pack/2');
    const read = await readPackFile({ name, bytes: new TextEncoder().encode(text) });
    expect(read).toMatchObject({ faults: [{ message: expect.stringContaining('sidelight-pack/1') }] });
  });
});

/** Every text in a value, wherever it stands. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
