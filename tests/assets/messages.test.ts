import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import builtIn from '../../assets/packs/us-china-cyber-2015.json';
import { PROJECT_ROOT } from '../e2e/harness/extension-dir';
import { LANGUAGES } from './languages';
import { readLocale } from './read-locale';
import { SAME_AS_ENGLISH } from './same-as-english';

const english = readLocale('en');
const folders = readdirSync(join(PROJECT_ROOT, 'assets/public/_locales')).sort();
const locales = new Map(folders.map((locale) => [locale, readLocale(locale)]));
const others = folders.filter((locale) => locale !== 'en');
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
const asked = findKeys(/\bt\((?:[^'`()]*\? )?'(\w+)'(?: : '(\w+)')?|\bkey: '(change\w+)'/g);
/** `count(key, …)`, `countWords(key, …)` and `countText(t, key, …)`. */
const counted = findKeys(/\b(?:count|countWords|countText)\((?:t, )?(?:[^'`()]*\? )?'(\w+)'(?: : '(\w+)')?/g);
/** The keys that have a form for each kind of number, without the kind. */
const stems = new Set(
  Object.keys(english).flatMap((key) =>
    key.endsWith('_other') && `${key.slice(0, -6)}_one` in english ? key.slice(0, -6) : [],
  ),
);

/** Signs that a text in a language of another script holds. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ru: /\p{Script=Cyrillic}/u,
  zh_CN: /\p{Script=Han}/u,
};

describe('the texts of the interface', () => {
  it('are there wherever one is asked for', () => {
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter((key) => !(key in english))).toEqual([]);
    expect(counted.length).toBeGreaterThan(10);
    expect(counted.filter((key) => !stems.has(key))).toEqual([]);
  });

  it('are all used', () => {
    const stem = (key: string) =>
      endings.reduce((left, ending) => (left.endsWith(ending) ? left.slice(0, -ending.length) : left), key);
    const isUsed = (key: string) =>
      quoted.has(key) || quoted.has(stem(key)) || beginnings.some((each) => key.startsWith(each));
    expect(Object.keys(english).filter((key) => !isUsed(stemOf(key) ?? key))).toEqual([]);
  });

  it('tell translators what is filled in', () => {
    const silent = Object.entries(english).filter(([, { message, description = '' }]) =>
      [...placesOf(message)].some((place) => !description.includes(place)),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  it('have keys that differ in more than capitals, which browsers do not see', () => {
    const keys = Object.keys(english).map((key) => key.toLowerCase());
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('are there in these languages', () => {
    expect(folders).toEqual([...LANGUAGES].sort());
  });

  it('are excused from being translated only where one is not', () => {
    const isNeeded = (key: string, only?: readonly string[]) =>
      only
        ? only.every((locale) => isSame(locale, key))
        : others.length === 0 || others.some((each) => isSame(each, key));
    const entries = Object.entries(SAME_AS_ENGLISH);
    expect(entries.filter(([key, { only }]) => !isNeeded(key, only)).map(([key]) => key)).toEqual([]);
  });
});

describe.each(folders)('the texts in %s', (locale) => {
  const texts = readLocale(locale);
  const tag = locale.replace('_', '-');
  const entries = Object.entries(texts).map(([key, { message }]) => [key, message] as const);
  const faults = (isFault: (key: string, text: string) => boolean) =>
    entries.filter(([key, text]) => isFault(key, text)).map(([key, text]) => `${key}: ${text}`);

  it('name their language', () => {
    expect(texts.languageTag?.message).toBe(tag);
  });

  it('have every key, and a form for each kind of number this language knows', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    const wanted = Object.keys(english).flatMap((key) => {
      const stem = stemOf(key);
      if (stem === undefined) return key;
      return key.endsWith('_other') ? pluralCategories.map((category) => `${stem}_${category}`) : [];
    });
    expect({
      missing: wanted.filter((key) => !(key in texts)),
      unknown: Object.keys(texts).filter((key) => !wanted.includes(key)),
    }).toEqual({ missing: [], unknown: [] });
  });

  it('fill in what the English ones do, but the number where the form says it', () => {
    const isWrong = (key: string, text: string) => {
      const stem = stemOf(key);
      const wanted = new Set(placesOf(english[stem === undefined ? key : `${stem}_other`]?.message ?? ''));
      const found = placesOf(text);
      if (stem !== undefined && !found.has('$1') && standsForOneNumber(tag, key.slice(stem.length + 1)))
        wanted.delete('$1');
      return wanted.size !== found.size || [...wanted].some((place) => !found.has(place)) || /\$(?![1-9])/.test(text);
    };
    expect(faults(isWrong)).toEqual([]);
  });

  it('are neither empty nor edged with blanks nor HTML', () => {
    expect(faults((_, text) => text === '' || text !== text.trim() || /<[a-z/!]|&#?\w+;/i.test(text))).toEqual([]);
  });

  it('fit into the shops of browsers', () => {
    expect(texts.extensionName?.message.length).toBeLessThanOrEqual(75);
    expect(texts.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });

  it('show a name in the sample that the built-in pack knows', () => {
    const topic = builtIn.topics.find(({ id }) => id === 'opm-breach');
    expect(topic?.aliases.map(({ text }) => text)).toContain(texts.sampleMark?.message);
  });

  it.skipIf(locale === 'en')('are translated', () => {
    expect(faults((key) => isSame(locale, key) && !maySayTheSame(locale, key))).toEqual([]);
  });

  const script = SCRIPTS[locale];
  it.skipIf(!script)('are written in the letters of the language', () => {
    const isForeign = (key: string, text: string) =>
      key !== 'languageTag' &&
      hasLetters(text) &&
      !script?.test(text) &&
      !(isSame(locale, key) && maySayTheSame(locale, key));
    expect(faults(isForeign)).toEqual([]);
  });
});

function findKeys(pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].flatMap(([, ...keys]) => keys.filter((key) => key !== undefined));
}

/** `searchCount` for `searchCount_few`. */
function stemOf(key: string): string | undefined {
  const stem = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
  return stem !== key && stems.has(stem) ? stem : undefined;
}

function placesOf(text: string): Set<string> {
  return new Set(text.match(/\$[1-9]/g));
}

function standsForOneNumber(tag: string, category: string): boolean {
  const rules = new Intl.PluralRules(tag);
  return (
    Array.from({ length: 1_000 }, (_, number) => rules.select(number)).filter((each) => each === category).length === 1
  );
}

function hasLetters(text: string): boolean {
  return /\p{Letter}/u.test(text);
}

function isSame(locale: string, key: string): boolean {
  const text = english[key]?.message;
  return text !== undefined && locales.get(locale)?.[key]?.message === text;
}

function maySayTheSame(locale: string, key: string): boolean {
  const entry = SAME_AS_ENGLISH[key];
  if (key === 'languageTag' || !hasLetters(english[key]?.message ?? '')) return true;
  return entry !== undefined && (entry.only?.includes(locale) ?? true);
}
