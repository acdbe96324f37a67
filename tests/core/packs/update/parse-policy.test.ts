import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../core/packs/update/parse-policy';
import { DEFAULT_SETTINGS } from '../../../../core/topics/settings';
import { PROJECT_ROOT } from '../../../e2e/harness/extension-dir';

const NOTHING = { packs: [], settings: {}, siteRules: [] };

describe('parsePolicy', () => {
  it.each([undefined, null, {}, 'x', 7, [], { other: 1 }])('finds nothing in %o', (data) => {
    expect(parsePolicy(data)).toEqual({ policy: NOTHING, faults: [] });
  });

  it('reads packs, settings and sites', () => {
    const { policy, faults } = parsePolicy({
      packs: [{ url: 'https://packs.example/a.json', everyHours: 12 }, { url: 'https://packs.example/b.json' }],
      settings: { scope: 'chosen', openDelayMs: 300 },
      siteRules: [{ site: 'example.org', marking: 'off' }],
    });
    expect(faults).toEqual([]);
    expect(policy).toEqual({
      packs: [
        { url: 'https://packs.example/a.json', everyHours: 12 },
        { url: 'https://packs.example/b.json', everyHours: 24 },
      ],
      settings: { scope: 'chosen', openDelayMs: 300 },
      siteRules: [{ site: 'example.org', marking: 'off' }],
    });
  });

  it('leaves out what is wrong and keeps the rest', () => {
    const { policy, faults } = parsePolicy({
      packs: [
        { url: 'http://packs.example/a.json' },
        { url: 'https://packs.example/b.json', everyHours: 0 },
        'https://packs.example/c.json',
        { url: 'https://packs.example/d.json' },
      ],
      settings: { density: 'some', markThicknessPx: 3, constructor: 1, enabled: 'yes' },
      siteRules: { site: 'example.org', marking: 'off' },
    });
    expect(policy).toEqual({
      packs: [{ url: 'https://packs.example/d.json', everyHours: 24 }],
      settings: { markThicknessPx: 3 },
      siteRules: [],
    });
    const places = faults.map((fault) => fault.split(':')[0]);
    expect(places).toEqual(['settings.enabled', 'settings.density', 'packs[0]', 'packs[1]', 'packs[2]', 'siteRules']);
  });

  it('is told to browsers and to organisations with every setting that is no moment', () => {
    const read = (path: string) => readFileSync(join(PROJECT_ROOT, path), 'utf8');
    const schema = JSON.parse(read('assets/public/managed-schema.json'));
    const wanted = Object.keys(DEFAULT_SETTINGS).filter((name) => name !== 'pausedUntil');
    expect(Object.keys(schema.properties.settings.properties).sort()).toEqual(wanted.sort());
    expect(wanted.filter((name) => !read('docs/policy.md').includes(`\`${name}\``))).toEqual([]);
  });
});
