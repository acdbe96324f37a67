import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WxtHooks } from 'wxt';
import { formatLicenses } from '../../../scripts/release/format-licenses';
import { namePackage } from '../../../scripts/release/name-package';
import { readLicense } from '../../../scripts/release/read-license';
import { shipLicenses } from '../../../scripts/release/ship-licenses';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sidelight-licenses-')).replaceAll('\\', '/');
  addPackage('plain', { license: 'MIT', repository: 'https://example.org/plain' }, { LICENSE: 'Plain\r\ntext\n' });
  addPackage('@scope/two', { license: 'Apache-2.0' }, { 'LICENCE.md': 'Two', NOTICE: 'Noticed' });
  addPackage('textless', { license: 'MIT' }, { 'README.md': 'MIT' });
  addPackage('nameless', {}, { LICENSE: 'Something' });
  addPackage('psl', { license: 'MIT' }, { LICENSE: 'Suffixes' });
  write('assets/words/README.md', '# Word lists\n');
  write('package/.keep', '');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('namePackage', () => {
  it('finds the innermost package of a module', () => {
    expect(namePackage('/p/node_modules/plain/dist/index.js?worker', '/p')).toBe('/p/node_modules/plain');
    expect(namePackage('/p/node_modules/a/node_modules/@scope/two/x.js', '/p')).toBe(
      '/p/node_modules/a/node_modules/@scope/two',
    );
    expect(namePackage('\0commonjs:/p/node_modules/plain/x.js', '/p')).toBe('/p/node_modules/plain');
  });

  it('knows who wrote what bundlers add, and what is our own', () => {
    expect(namePackage('\0vite/preload-helper.js', '/p')).toBe('/p/node_modules/vite');
    expect(namePackage('\0rolldown/runtime.js', '/p')).toBe('/p/node_modules/rolldown');
    expect(namePackage('/p/core/topics/topic.ts', '/p')).toBeNull();
  });

  it('refuses what nobody knows', () => {
    expect(() => namePackage('\0somebody/helper', '/p')).toThrow('somebody/helper');
    expect(() => namePackage('/elsewhere/code.js', '/p')).toThrow('/elsewhere/code.js');
  });
});

describe('readLicense', () => {
  it('reads licence and notice', async () => {
    expect(await readLicense(`${root}/node_modules/plain`)).toEqual({
      ...{ name: 'plain', version: '1.0.0', license: 'MIT', source: 'https://example.org/plain', text: 'Plain\ntext' },
    });
    expect((await readLicense(`${root}/node_modules/@scope/two`)).text).toBe('Two\n\nNoticed');
  });

  it('refuses a package without a licence or without its text', async () => {
    await expect(readLicense(`${root}/node_modules/textless`)).rejects.toThrow('textless 1.0.0 brings no licence text');
    await expect(readLicense(`${root}/node_modules/nameless`)).rejects.toThrow('nameless 1.0.0 names no licence');
  });
});

describe('formatLicenses', () => {
  it('is the same in any order of the packages', () => {
    const packages = ['b', 'a'].map((name) => ({
      name,
      version: '1.0.0',
      license: 'MIT',
      source: '',
      text: `Text of ${name}`,
    }));
    const text = formatLicenses(packages, '# Word lists\n');
    expect(text).toBe(formatLicenses(packages.reverse(), '# Word lists\n'));
    expect(text).toMatch(
      /a 1\.0\.0\nLicence: MIT\n\nText of a[\s\S]*b 1\.0\.0\nLicence: MIT\n\nText of b[\s\S]*# Word lists\n$/,
    );
  });
});

describe('shipLicenses', () => {
  it('ships the licences of what is left in pages and workers, and of what was copied', async () => {
    await build({
      [`${root}/node_modules/plain/x.js`]: 10,
      [`${root}/node_modules/textless/shaken-off.js`]: 0,
      [`${root}/core/a.ts`]: 9,
    });
    const text = readFileSync(join(root, 'package/third-party-licenses.txt'), 'utf8');
    expect(text).toContain('plain 1.0.0\nLicence: MIT');
    expect(text).toContain('Suffixes');
    expect(text).not.toContain('textless');
    expect(JSON.parse(readFileSync(join(root, 'bundled-firefox.json'), 'utf8'))).toEqual([
      { name: 'plain', version: '1.0.0' },
      { name: 'psl', version: '1.0.0' },
    ]);
  });

  it('fails for a bundled package without a licence text', async () => {
    await expect(build({ [`${root}/node_modules/textless/x.js`]: 1 })).rejects.toThrow('textless');
  });
});

/** What WXT does with the hooks: the modules pass through the plugin for workers. */
async function build(modules: Readonly<Record<string, number>>): Promise<void> {
  const hooks = shipLicenses() as Partial<WxtHooks>;
  const config: { plugins?: unknown[]; worker?: { plugins?: () => { generateBundle: CallableFunction }[] } } = {};
  await hooks['vite:build:extendConfig']?.([], config as never);
  expect(config.plugins).toHaveLength(1);
  const rendered = Object.entries(modules).map(([id, renderedLength]) => [id, { renderedLength }]);
  const bundle = { 'worker.js': { type: 'chunk', modules: Object.fromEntries(rendered) }, 'a.css': { type: 'asset' } };
  for (const plugin of config.worker?.plugins?.() ?? []) plugin.generateBundle({}, bundle);
  const wxt = {
    config: { command: 'build', root, outDir: join(root, 'package'), outBaseDir: root, browser: 'firefox' },
  };
  await hooks['build:done']?.(wxt as never, {} as never);
}

function addPackage(name: string, manifest: object, files: Readonly<Record<string, string>>): void {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', ...manifest }));
  for (const [file, text] of Object.entries(files)) write(`node_modules/${name}/${file}`, text);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
