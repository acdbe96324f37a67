import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { domainToASCII, pathToFileURL } from 'node:url';
import type { UserConfig } from 'wxt';

const PACKS = 'assets/packs';
const WORDS = 'assets/words';
const SUFFIXES = 'public-suffixes.json';

/** Hooks that add `/packs/*.json`, the common words of languages as `/words/*.txt`, and `/public-suffixes.json`. */
export const packAssets: NonNullable<UserConfig['hooks']> = {
  'prepare:publicPaths': async (wxt, paths) => {
    const { root } = wxt.config;
    paths.push(SUFFIXES, ...(await listPacks(root)).map((file) => `packs/${file}`));
    paths.push(...(await listWords(root)).map((file) => `words/${file}`));
  },
  'build:publicAssets': async ({ config: { root } }, files) => {
    for (const file of await listPacks(root)) {
      files.push({ absoluteSrc: resolve(root, PACKS, file), relativeDest: `packs/${file}` });
    }
    for (const file of await listWords(root)) {
      files.push({ absoluteSrc: resolve(root, WORDS, file), relativeDest: `words/${file}` });
    }
    files.push({ contents: JSON.stringify(await readSuffixes(root)), relativeDest: SUFFIXES });
  },
};

async function listPacks(root: string): Promise<string[]> {
  return (await readdir(resolve(root, PACKS))).filter((file) => file.endsWith('.json')).sort();
}

async function listWords(root: string): Promise<string[]> {
  return (await readdir(resolve(root, WORDS))).filter((file) => file.endsWith('.txt')).sort();
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
