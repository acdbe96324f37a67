import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { PROJECT_ROOT } from '../e2e/harness/extension-dir';

const known: Record<string, { readonly message: string; readonly description?: string }> = messages;
const code = ['entrypoints', 'components', 'core']
  .flatMap((folder) => readdirSync(join(PROJECT_ROOT, folder), { recursive: true }).map((path) => `${folder}/${path}`))
  .filter((path) => /\.tsx?$/.test(path))
  .concat('wxt.config.ts')
  .map((path) => readFileSync(join(PROJECT_ROOT, path), 'utf8'))
  .join('\n');
/** What stands in quotes, and the beginnings of keys that are put together: `t(`kind${kind}`)`. */
const quoted = new Set([...code.matchAll(/['"](?:__MSG_)?(\w+?)(?:__)?['"]/g)].map(([, word]) => word));
const beginnings = [...code.matchAll(/`(\w{3,})\$\{/g)].map(([, beginning]) => beginning ?? '');
/** `${key}Of`: the same in other words. */
const endings = [...code.matchAll(/\}([A-Z]\w+)`/g)].map(([, ending]) => ending ?? '');
/** `t(key)` and `t(condition ? key : key)`; the keys of undo steps, which stand in the store. */
const asked = [...code.matchAll(/\bt\((?:[^'`()]*\? )?'(\w+)'(?: : '(\w+)')?|\bkey: '(change\w+)'/g)].flatMap(
  ([, one, other, change]) => [one, other, change].filter((key) => key !== undefined),
);

describe('the texts of the interface', () => {
  it('are there wherever one is asked for', () => {
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter((key) => !(key in known))).toEqual([]);
  });

  it('are all used', () => {
    const stem = (key: string) =>
      endings.reduce((left, ending) => (left.endsWith(ending) ? left.slice(0, -ending.length) : left), key);
    const isUsed = (key: string) =>
      quoted.has(key) || quoted.has(stem(key)) || beginnings.some((each) => key.startsWith(each));
    expect(Object.keys(known).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('tell translators what is filled in', () => {
    const silent = Object.entries(known).filter(([, { message, description = '' }]) =>
      ['$1', '$2', '$3', '$4', '$5'].some((place) => message.includes(place) && !description.includes(place)),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });
});
