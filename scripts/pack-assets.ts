import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { domainToASCII, pathToFileURL } from 'node:url';
import type { UserConfig } from 'wxt';

const PACKS = 'assets/packs';
const SUFFIXES = 'public-suffixes.json';

/** Hooks that add `assets/packs/*.json` as `/packs/` and the Public Suffix List as `/public-suffixes.json`. */
export const packAssets: NonNullable<UserConfig['hooks']> = {
  'prepare:publicPaths': async (wxt, paths) => {
    paths.push(SUFFIXES, ...(await listPacks(wxt.config.root)).map((file) => `packs/${file}`));
  },
  'build:publicAssets': async ({ config: { root } }, files) => {
    for (const file of await listPacks(root)) {
      files.push({ absoluteSrc: resolve(root, PACKS, file), relativeDest: `packs/${file}` });
    }
    files.push({ contents: JSON.stringify(await readSuffixes(root)), relativeDest: SUFFIXES });
  },
};

async function listPacks(root: string): Promise<string[]> {
  return (await readdir(resolve(root, PACKS))).filter((file) => file.endsWith('.json')).sort();
}

/** The rules as browsers spell host names: `co.uk`, `*.ck`, `!www.ck`, `xn--p1ai`. */
async function readSuffixes(root: string): Promise<string[]> {
  // The package does not export its rules, so they are reached by path.
  const path = resolve(root, 'node_modules/psl/data/rules.js');
  const { default: rules } = (await import(pathToFileURL(path).href)) as { default: readonly string[] };
  return rules.map((rule) => {
    const mark = /^(?:\*\.|!)?/.exec(rule)?.[0] ?? '';
    return mark + domainToASCII(rule.slice(mark.length));
  });
}
