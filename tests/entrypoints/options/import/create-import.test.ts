import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadChoice } from '../../../../core/packs/read/read-pack-file';
import { installPacks } from '../../../../core/store/packs';
import { createImport } from '../../../../entrypoints/options/import/create-import';
import type { ImportPhase } from '../../../../entrypoints/options/import/import-calls';
import { joinPages } from '../../../../entrypoints/options/import/join-pages';
import { resetStore } from '../../../core/store/reset-store';
import { samplePack, samplePackData, sampleTopic } from '../../../core/store/sample-pack';

const ALL = { query: '', all: true };

beforeEach(async () => {
  await resetStore();
  vi.stubGlobal('fetch', async () => new Response('@everyday\n0bear\n'));
});
afterEach(() => vi.unstubAllGlobals());

function start() {
  const phases: ImportPhase[] = [];
  const handlers = createImport((phase) => phases.push(phase));
  const read = (data: unknown, name = 'pack.json', choice: ReadChoice = {}) =>
    handlers.read(new Blob([typeof data === 'string' ? data : JSON.stringify(data)]), name, choice);
  return { ...handlers, read, phases };
}

describe('createImport', () => {
  it('reads, grades and lays out a pack, and says what it is at', async () => {
    const { read, layOut, takePiece, phases } = start();
    const outcome = await read(samplePackData([sampleTopic('opm'), sampleTopic('sony')]));
    expect(outcome).toMatchObject({ kind: 'preview', preview: { topics: 2, aliases: 2, stored: null } });
    const laidOut = await layOut('replace');
    expect(phases).toEqual(['reading', 'checking', 'grading', 'comparing', 'preparing']);
    expect(laidOut).toMatchObject({ pack: { id: 'org.example.sample' }, builtIn: false, topics: 2, edits: [] });
    const pieces = await Promise.all(Array.from({ length: laidOut.pieces }, (_, number) => takePiece(number)));
    const { topicPages } = joinPages(pieces);
    expect(topicPages.flatMap(({ topics }) => topics.map(({ id }) => id))).toEqual(['opm', 'sony']);
  });

  it('gives the digest of the file, so that the same file is known again', async () => {
    const text = JSON.stringify(samplePackData([sampleTopic('opm')]));
    const { read, layOut } = start();
    await read(text);
    const { digest } = await layOut('replace');
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    expect(digest).toBe(Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  });

  it('names faults and keeps nothing', async () => {
    const { read, layOut } = start();
    expect(await read(samplePackData([sampleTopic('opm', { kind: 'evnt' })]))).toMatchObject({
      kind: 'faults',
      faults: [{ path: 'topics[0].kind' }],
    });
    await expect(layOut('replace')).rejects.toThrow('not read yet');
  });

  it('asks about a table, shows it with another delimiter, and reads it as it is told', async () => {
    const { read, cutTable } = start();
    const columns = { delimiter: ',', header: true, columns: { name: 0, aliases: 1 } };
    const table = 'term,aka\nBlorvian ledger,Blorvian book\n';
    expect(await read(table, 'words.csv')).toMatchObject({ kind: 'columns', table: { mapping: columns, width: 2 } });
    expect(cutTable(';')).toMatchObject({
      table: { rows: [['term,aka'], ['Blorvian ledger,Blorvian book']], width: 1 },
    });
    expect(await read(table, 'words.csv', { columns, header: { name: 'Words' } })).toMatchObject({
      kind: 'preview',
      preview: { topics: 1, aliases: 2, header: { name: 'Words' } },
    });
  });

  it('tells how the pack that is there differs, and lays out what each mode makes of it', async () => {
    const before = samplePack([sampleTopic('opm'), sampleTopic('gone')]);
    await installPacks([{ pack: before, builtIn: true, enabledByDefault: true, digest: 'd' }]);
    const next = samplePackData([sampleTopic('opm', { summary: 'More.' }), sampleTopic('new')], { version: '1.1.0' });
    const { read, layOut } = start();
    expect(await read(next)).toMatchObject({
      preview: {
        clashCount: 0,
        stored: { builtIn: true, added: { count: 1 }, changed: { count: 1 }, removed: { count: 1 } },
      },
    });
    expect(await layOut('replace')).toMatchObject({ topics: 2, builtIn: true });
    const merged = await layOut('merge');
    expect(merged.topics).toBe(3);
    expect(merged.digest).not.toBe((await layOut('replace')).digest);
    expect((await layOut('add')).topics).toBe(3);
  });

  it('keeps what the reader changed as edits over the pack', async () => {
    const { read, listNames, changeNames, layOut } = start();
    await read(samplePackData([sampleTopic('opm'), sampleTopic('sony')]));
    const { rows } = await listNames({ ...ALL, query: 'sony' }, 0, 20);
    expect(rows.map(({ text }) => text)).toEqual(['sony breach']);
    await changeNames(
      rows.map(({ row }) => row),
      { match: 'never' },
    );
    const { edits } = await layOut('replace');
    expect(edits).toMatchObject([
      { packId: 'org.example.sample', topicId: 'sony', aliases: [{ alias: { text: 'sony breach', match: 'never' } }] },
    ]);
  });
});
