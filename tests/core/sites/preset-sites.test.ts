import { describe, expect, it } from 'vitest';
import { addPresets, PRESET_SITES } from '../../../core/sites/preset-sites';

describe('PRESET_SITES', () => {
  it('are plain patterns, each once', () => {
    expect(new Set(PRESET_SITES).size).toBe(PRESET_SITES.length);
    for (const site of PRESET_SITES) expect(site).toMatch(/^[a-z\d.-]+\.[a-z\d-]+(?:\/[a-z]+)?$/);
  });
});

describe('addPresets', () => {
  const own = { site: 'docs.google.com', marking: 'on' } as const;

  it('adds nothing where they are off', () => {
    expect(addPresets([own], false)).toEqual([own]);
  });

  it('switches them off, but for those the reader has a rule for', () => {
    const rules = addPresets([own], true);
    expect(rules).toHaveLength(PRESET_SITES.length);
    expect(rules.filter(({ site }) => site === own.site)).toEqual([own]);
    expect(rules).toContainEqual({ site: 'stackedit.io', marking: 'off' });
  });
});
