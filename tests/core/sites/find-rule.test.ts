import { describe, expect, it } from 'vitest';
import { findRule } from '../../../core/sites/find-rule';

const PLACE = { hostname: 'news.example.org', path: '/a' };

describe('findRule', () => {
  it('gives the rule that names the place most exactly, whatever its order', () => {
    const rules = [
      { site: 'example.org', marking: 'on' },
      { site: 'news.example.org', marking: 'off' },
      { site: 'example.com', marking: 'on' },
    ] as const;
    expect(findRule(rules, PLACE)).toMatchObject({ site: 'news.example.org', marking: 'off' });
    expect(findRule(rules.toReversed(), PLACE)).toMatchObject({ site: 'news.example.org' });
  });

  it('tells when a pause ends, and what holds after it', () => {
    const pause = { site: 'example.org', marking: 'off', until: 100, after: 'on' } as const;
    expect(findRule([pause], PLACE, 99)).toEqual({ site: 'example.org', marking: 'off', until: 100 });
    expect(findRule([pause], PLACE, 100)).toEqual({ site: 'example.org', marking: 'on', until: undefined });
  });

  it('gives nothing where no rule holds', () => {
    expect(findRule([{ site: 'example.org', marking: 'off', until: 100 }], PLACE, 100)).toBeNull();
    expect(findRule([], PLACE)).toBeNull();
  });
});
