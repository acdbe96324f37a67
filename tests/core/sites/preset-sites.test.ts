import { describe, expect, it } from 'vitest';
import { findRule } from '../../../core/sites/find-rule';
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

  it('leaves them beside a rule that ends and leaves nothing behind', () => {
    const pause = { site: own.site, marking: 'off', until: 1_000 } as const;
    const place = { hostname: own.site };
    expect(findRule(addPresets([pause], true), place, 999)).toMatchObject({ until: 1_000 });
    expect(findRule(addPresets([pause], true), place, 1_000)).toMatchObject({ marking: 'off' });
    expect(findRule(addPresets([{ ...pause, after: 'on' }], true), place, 1_000)).toMatchObject({ marking: 'on' });
  });

  it('switches them off, but for those the reader has a rule for', () => {
    const rules = addPresets([own], true);
    expect(rules).toHaveLength(PRESET_SITES.length);
    expect(rules.filter(({ site }) => site === own.site)).toEqual([own]);
    expect(rules).toContainEqual({ site: 'stackedit.io', marking: 'off' });
  });
});
