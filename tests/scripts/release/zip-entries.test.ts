import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compareZips } from '../../../scripts/release/compare-zips';
import { zipEntries } from '../../../scripts/release/zip-entries';
import type { ZipEntry } from '../../../scripts/release/zip-entry';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('zipEntries', () => {
  it('makes the same bytes of the same files, whatever their order, the clock and the time zone', () => {
    vi.stubEnv('TZ', 'UTC');
    const first = zipEntries([entry('b.js', 'b'), entry('a/c.json', '{}'), entry('B.txt', 'x')]);
    vi.stubEnv('TZ', 'Pacific/Auckland');
    vi.useFakeTimers({ now: new Date(2031, 5, 1) });
    const second = zipEntries([entry('B.txt', 'x'), entry('a/c.json', '{}'), entry('b.js', 'b')]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(compareZips(first, second)).toEqual([]);
  });

  it('sorts by bytes, not by a language, and keeps the contents', () => {
    const files = unzipSync(zipEntries([entry('ä', '3'), entry('b', '2'), entry('B', '1')]));
    expect(Object.keys(files)).toEqual(['B', 'b', 'ä']);
    expect(Buffer.from(files.b ?? []).toString()).toBe('2');
  });

  it('tells executable files apart', () => {
    const plain = zipEntries([entry('run', 'x')]);
    const executable = zipEntries([{ ...entry('run', 'x'), executable: true }]);
    expect(Buffer.compare(plain, executable)).not.toBe(0);
  });
});

describe('compareZips', () => {
  it('names the file of which one byte changed, and files that only one has', () => {
    const one = zipEntries([entry('a', 'same'), entry('b', 'text'), entry('only-here', '')]);
    const other = zipEntries([entry('a', 'same'), entry('b', 'tExt'), entry('only-there', '')]);
    expect(compareZips(one, other)).toEqual(['b', 'only-here', 'only-there']);
  });
});

function entry(path: string, text: string): ZipEntry {
  return { path, bytes: Buffer.from(text), executable: false };
}
