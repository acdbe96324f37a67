import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFolder } from '../../../scripts/release/read-folder';
import { runApart } from '../../../scripts/release/run-apart';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sidelight-apart-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

describe('runApart', () => {
  it('hands on the way to the network and what it is given, and nothing else', async () => {
    vi.stubEnv('NPM_CONFIG_CACHE', 'ours');
    vi.stubEnv('HTTPS_PROXY', 'http://proxy.example');
    vi.stubEnv('TZ', 'Asia/Tokyo');
    writeFileSync(
      join(cwd, 'tell.cjs'),
      'const { NPM_CONFIG_CACHE, HTTPS_PROXY, TZ } = process.env; console.log([NPM_CONFIG_CACHE, HTTPS_PROXY, TZ].join()); process.exit(3);',
    );
    await expect(runApart('node', ['tell.cjs'], { cwd, env: { TZ: 'UTC' } })).rejects.toThrow(
      'node tell.cjs ended with 3\n,http://proxy.example,UTC',
    );
  });

  it('is content with a command that ends well', async () => {
    await expect(runApart('node', ['--version'], { cwd, env: {} })).resolves.toBeUndefined();
  });
});

describe('readFolder', () => {
  it('finds every file, hidden ones too, with slashes in their paths', async () => {
    const folder = join(cwd, 'package');
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    writeFileSync(join(folder, '.hidden'), '');
    writeFileSync(join(folder, 'deep/er/file.js'), 'x');
    const entries = await readFolder(folder);
    expect(entries.map(({ path }) => path).sort()).toEqual(['.hidden', 'deep/er/file.js']);
    expect(Buffer.from(entries.find(({ path }) => path.endsWith('.js'))?.bytes ?? []).toString()).toBe('x');
  });
});
