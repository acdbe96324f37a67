import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { UserConfig } from 'wxt';
import { formatLicenses } from './format-licenses';
import { namePackage } from './name-package';
import { readLicense } from './read-license';

const FILE = 'third-party-licenses.txt';
const WORD_LISTS = 'assets/words/README.md';

/** What `pack-assets` copies out of a package, so that no bundler sees it. */
const COPIED = ['node_modules/psl'];

/**
 * Hooks that put the licences of everything bundled into the package as `third-party-licenses.txt`, and a list of names and
 * versions beside it as `bundled-BROWSER.json`. The build fails when a licence is missing.
 */
export function shipLicenses(): NonNullable<UserConfig['hooks']> {
  const modules = new Set<string>();
  return {
    'vite:build:extendConfig': (_, config) => {
      const plugin = collectModules(modules);
      // Workers are bundled apart, by plugins of their own.
      const inherited = config.worker?.plugins;
      config.worker = { ...config.worker, plugins: () => [...(inherited?.() ?? []), plugin] };
      config.plugins = [...(config.plugins ?? []), plugin];
    },
    'build:done': async ({ config: { command, root, outDir, outBaseDir, browser } }) => {
      if (command !== 'build') return;
      const folders = new Set(COPIED.map((folder) => `${root}/${folder}`));
      for (const id of modules) folders.add(namePackage(id, root) ?? root);
      folders.delete(root);
      const packages = await Promise.all([...folders].sort().map(readLicense));
      await writeFile(join(outDir, FILE), formatLicenses(packages, await readFile(join(root, WORD_LISTS), 'utf8')));
      const names = packages.map(({ name, version }) => ({ name, version }));
      await writeFile(join(outBaseDir, `bundled-${browser}.json`), `${JSON.stringify(names)}\n`);
    },
  };
}

/** Adds the modules of which something is left in the output. */
function collectModules(modules: Set<string>): Plugin {
  return {
    name: 'collect-modules',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) if (renderedLength > 0) modules.add(id);
      }
    },
  };
}
