import { describe, expect, it } from 'vitest';
import { isMarkingOn, type PlaceChoices } from '../../../core/sites/is-marking-on';

const NOW = 1_000_000;
const off = { site: 'example.org', marking: 'off' } as const;
const on = { site: 'docs.example.org', marking: 'on' } as const;
const choices = (change: Partial<PlaceChoices>): PlaceChoices => ({
  enabled: true,
  scope: 'everywhere',
  pausedUntil: 0,
  siteRules: [],
  ...change,
});

describe('isMarkingOn', () => {
  it.each([
    ['everywhere', [], 'example.com', true],
    ['everywhere', [off], 'example.org', false],
    ['everywhere', [off], 'www.example.org.', false],
    ['everywhere', [off], 'notexample.org', true],
    ['everywhere', [off, on], 'docs.example.org', true],
    ['everywhere', [on, off], 'docs.example.org', true],
    ['everywhere', [off], '', true],
    ['chosen', [], 'example.com', false],
    ['chosen', [on], 'docs.example.org', true],
    ['chosen', [on], 'example.org', false],
  ] as const)('scope %s with %j on "%s" is %s', (scope, siteRules, hostname, expected) => {
    expect(isMarkingOn(choices({ scope, siteRules }), { hostname }, NOW)).toBe(expected);
    expect(isMarkingOn(choices({ scope, siteRules, enabled: false }), { hostname }, NOW)).toBe(false);
    expect(isMarkingOn(choices({ scope, siteRules, pausedUntil: NOW + 1 }), { hostname }, NOW)).toBe(false);
    expect(isMarkingOn(choices({ scope, siteRules, pausedUntil: NOW }), { hostname }, NOW)).toBe(expected);
  });

  it.each([
    ['everywhere', { until: NOW + 1 }, false],
    ['everywhere', { until: NOW }, true],
    ['chosen', { until: NOW }, false],
    ['chosen', { until: NOW + 1, after: 'on' }, false],
    ['chosen', { until: NOW, after: 'on' }, true],
  ] as const)('scope %s with a rule for off %j is %s', (scope, time, expected) => {
    const siteRules = [{ ...off, ...time }];
    expect(isMarkingOn(choices({ scope, siteRules }), { hostname: 'example.org' }, NOW)).toBe(expected);
  });

  it('lets a rule that is over give way to a less exact one', () => {
    const siteRules = [off, { site: 'www.example.org', marking: 'off', until: NOW } as const];
    expect(isMarkingOn(choices({ siteRules }), { hostname: 'www.example.org' }, NOW)).toBe(false);
  });

  it('goes by the path where a rule has one', () => {
    const siteRules = [{ site: 'example.org/docs', marking: 'off' } as const];
    expect(isMarkingOn(choices({ siteRules }), { hostname: 'example.org', path: '/docs/a' })).toBe(false);
    expect(isMarkingOn(choices({ siteRules }), { hostname: 'example.org', path: '/' })).toBe(true);
  });
});
