import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSafeLink } from '../../core/topics/link';
import type { Pack } from '../../core/topics/pack';
import { parsePack } from '../../core/topics/parse-pack';
import { type Text, wordings } from '../../core/topics/text';
import type { Topic } from '../../core/topics/topic';

const FOLDER = join(import.meta.dirname, '../../assets/packs');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const BUILT_IN = 'us-china-cyber-2015.json';

/** What a card shows before "more". */
const SUMMARY_LIMIT = 525;

const TOPIC_IDS = [
  'obama-xi-understanding',
  'opm-breach',
  'snowden-revelations',
  'sony-hack',
  'cyber-sanctions',
  'pla-indictments',
  'corporate-espionage',
  'state-espionage',
  'cyber-norms',
  'state-owned-enterprises',
  'escalation-precedents',
  'jamie-collier',
];

const LANGUAGES = ['zh', 'ja', 'ko', 'ru', 'de', 'fr', 'es', 'ar'];

/** Topics without a text form in some languages, and why. */
const WITHOUT_ALIASES: Record<string, { languages: readonly string[]; reason: string }> = {
  'jamie-collier': {
    languages: ['de', 'fr', 'es'],
    reason: 'the Latin spelling serves all languages that use it',
  },
};

describe.each(FILES)('the pack %s', (file) => {
  const read = readPack(file);

  it('parses without faults', () => {
    expect(read.faults).toEqual([]);
  });

  it('has an id, a version and a free licence', () => {
    expect(read.pack.id).toMatch(/^org\.sidelight\.[a-z0-9-]+$/);
    expect(read.pack.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read.pack.license).toBe('CC0-1.0');
  });

  it('names every topic once, in kebab-case', () => {
    const ids = read.pack.topics.map((topic) => topic.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('has a summary, an alias and a source for every topic', () => {
    const bare = read.pack.topics.filter((topic) => !topic.summary || !topic.aliases.length || !topic.sources.length);
    expect(bare.map((topic) => topic.id)).toEqual([]);
  });

  it('keeps every summary within what a card shows, in every language', () => {
    const long = read.pack.topics.flatMap((topic) =>
      wordings(topic.summary).filter((summary) => summary.length > SUMMARY_LIMIT),
    );
    expect(long).toEqual([]);
  });

  it('links only to http and https addresses', () => {
    const links = read.pack.topics.flatMap((topic) => topic.sources.flatMap((source) => source.url ?? []));
    expect(links.filter((link) => !isSafeLink(link) || !/^https?:\/\/[^/]+\.[^/]+\//.test(link))).toEqual([]);
  });

  it('points to related topics that exist and never to the topic itself', () => {
    const ids = new Set(read.pack.topics.map((topic) => topic.id));
    const lost = read.pack.topics.flatMap((topic) =>
      topic.related.filter((id) => id === topic.id || !ids.has(id)).map((id) => `${topic.id} -> ${id}`),
    );
    expect(lost).toEqual([]);
  });

  it('gives every fact a source that exists and has an address', () => {
    const unsourced = read.pack.topics.flatMap((topic) =>
      topic.facts.filter((fact) => !topic.sources[fact.source]?.url).map((fact) => `${topic.id}: ${fact.date}`),
    );
    expect(unsourced).toEqual([]);
  });

  it('supports every alias that does not fire alone with words of at least one group', () => {
    const helpless = read.pack.topics.filter((topic) => {
      const needed = Math.max(...topic.aliases.map((alias) => NEEDED_GROUPS[alias.strength]));
      return groupCount(topic, read.pack) < needed;
    });
    expect(helpless.map((topic) => topic.id)).toEqual([]);
  });

  it('lists no context word in two groups of one topic, where it would count twice', () => {
    const doubled = read.pack.topics.flatMap((topic) => {
      const groups = Object.values(topic.evidence ?? {}).map((words) => new Set(words.map((word) => fold(word.text))));
      return groups.flatMap((words, i) =>
        [...words]
          .filter((word) => groups.some((other, j) => j > i && other.has(word)))
          .map((word) => `${topic.id}: ${word}`),
      );
    });
    expect(doubled).toEqual([]);
  });

  it('lets no single word in one case fire a topic without context', () => {
    const reckless = read.pack.topics.flatMap((topic) =>
      topic.aliases
        .filter((alias) => alias.strength === 'strong' && /^[A-Z]?[a-z]+$/.test(alias.text))
        .map((alias) => `${topic.id}: ${alias.text}`),
    );
    expect(reckless.filter((entry) => !COINED.has(entry))).toEqual([]);
  });
});

describe('the built-in pack', () => {
  const { pack } = readPack(BUILT_IN);

  it('holds every topic the article carries', () => {
    expect(pack.topics.map((topic) => topic.id).sort()).toEqual([...TOPIC_IDS].sort());
  });

  it('is written in English and in simplified Chinese', () => {
    const isWritten = (text: Text | undefined) => typeof text === 'object' && text.en && text['zh-CN'];
    const missing = pack.topics.filter(({ name, summary, claims, facts }) =>
      [name, summary, ...claims, ...facts.map(({ text }) => text)].some((text) => !isWritten(text)),
    );
    expect(missing.map((topic) => topic.id)).toEqual([]);
  });

  it.each(LANGUAGES)('knows a text form of every topic in %s', (language) => {
    const missing = pack.topics
      .filter((topic) => !topic.aliases.some((alias) => alias.lang?.split('-')[0] === language))
      .map((topic) => topic.id);
    expect(missing).toEqual(TOPIC_IDS.filter((id) => WITHOUT_ALIASES[id]?.languages.includes(language)));
  });

  it('writes Chinese forms in both simplified and traditional characters', () => {
    const oneSided = pack.topics.filter((topic) => {
      const tags = new Set(topic.aliases.map((alias) => alias.lang));
      return tags.has('zh-Hans') !== tags.has('zh-Hant');
    });
    expect(oneSided.map((topic) => topic.id)).toEqual([]);
  });

  it('names the article as a source wherever it says what the article claims', () => {
    const unnamed = pack.topics.filter(
      (topic) =>
        topic.claims.length > 0 && !topic.sources.some((source) => source.publisher === 'Cyber Security Intelligence'),
    );
    expect(unnamed.map((topic) => topic.id)).toEqual([]);
  });

  it.each([
    ['OPM', 'opm-breach'],
    ['Snowden', 'snowden-revelations'],
    ['斯诺登', 'snowden-revelations'],
    ['Сноуден', 'snowden-revelations'],
    ['Sony', 'sony-hack'],
    ['PLA', 'pla-indictments'],
    ['understanding', 'obama-xi-understanding'],
    ['norms', 'cyber-norms'],
    ['sanctions', 'cyber-sanctions'],
    ['espionage', 'state-espionage'],
    ['Collier', 'jamie-collier'],
  ])('asks two kinds of evidence for the bare word %s', (text, id) => {
    const alias = pack.topics.find((topic) => topic.id === id)?.aliases.find((form) => form.text === text);
    expect(alias?.strength).toBe('weak');
  });

  it('says of the charged officers that they are not convicted', () => {
    const [summary = ''] = wordings(pack.topics.find((topic) => topic.id === 'pla-indictments')?.summary);
    expect(summary).toContain('charged, not convicted');
  });
});

const NEEDED_GROUPS = { strong: 0, supported: 1, weak: 2 } as const;

/** Words nobody uses for anything else. */
const COINED = new Set([
  'idappcom: idappcom',
  'seknox: Seknox',
  'cyber-norms: Cybernormen',
  'cyber-norms: cybernorms',
  'escalation-precedents: Cyberabschreckung',
  'escalation-precedents: cyberdissuasion',
  'cyber-norms: cybernormes',
  'cyber-norms: cibernormas',
]);

function readPack(file: string): { pack: Pack; faults: readonly unknown[] } {
  const parsed = parsePack(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  if ('pack' in parsed) return { pack: parsed.pack, faults: [] };
  const none: Pack = {
    format: 'sidelight-pack/1',
    id: '',
    version: '',
    name: file,
    language: 'en',
    license: '',
    updated: '',
    topics: [],
  };
  return { pack: none, faults: parsed.faults };
}

function groupCount(topic: Topic, pack: Pack): number {
  return new Set(
    [topic.evidence, pack.evidence].flatMap((evidence) =>
      Object.entries(evidence ?? {}).flatMap(([group, words]) => (words.length > 0 ? group : [])),
    ),
  ).size;
}

/** Good enough to find the same word twice: no case, no accents, hyphens as blanks. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[-‐–]/g, ' ').replace(/’/g, "'");
}
