import { describe, expect, it } from 'vitest';
import { readWish } from '../../../entrypoints/background/read-wish';

const LAST = 8_640_000_000_000_000;

describe('readWish', () => {
  it.each([
    { grain: 'site' },
    { grain: 'site', until: LAST },
    { grain: 'topic', topic: 'p#t' },
    { grain: 'topic', topic: 'p#t', until: 1 },
    { grain: 'topic', topic: 'p#t', until: 'changed' },
    { grain: 'alias', topic: 'p#t', alias: 'OPM' },
    { grain: 'alias', topic: 'p#t', alias: 'OPM', until: 1 },
  ])('reads %j', (wish) => {
    expect(readWish(wish)).toEqual(wish);
  });

  it('takes nothing over that no wish has', () => {
    expect(readWish({ grain: 'site', topic: 'p#t', site: 'bank.example' })).toEqual({ grain: 'site' });
  });

  it.each([
    null,
    'site',
    {},
    { grain: 'everything' },
    { grain: 'topic' },
    { grain: 'topic', topic: '' },
    { grain: 'topic', topic: 'x'.repeat(2_001) },
    { grain: 'topic', topic: ['p#t'] },
    { grain: 'alias', topic: 'p#t' },
    { grain: 'alias', topic: 'p#t', alias: 'OPM', until: 'changed' },
    { grain: 'site', until: 'changed' },
    { grain: 'site', until: 0 },
    { grain: 'site', until: Number.NaN },
    { grain: 'site', until: LAST + 1 },
    { grain: 'site', until: '1' },
  ])('refuses %j', (data) => {
    expect(() => readWish(data)).toThrow('no wish');
  });
});
