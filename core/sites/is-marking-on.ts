import type { Settings, SiteRule } from '../topics/settings';
import { findRule } from './find-rule';
import type { Place } from './match-site';

/** The choices that decide where pages are marked. */
export type PlaceChoices = Pick<Settings, 'enabled' | 'scope' | 'pausedUntil'> & {
  readonly siteRules: readonly SiteRule[];
};

/** Whether pages of `place` are marked at `now` (milliseconds since 1970). The rule that names the place most exactly decides. */
export function isMarkingOn(choices: PlaceChoices, place: Place, now = Date.now()): boolean {
  if (!choices.enabled || choices.pausedUntil > now) return false;
  const usual = choices.scope === 'everywhere' ? 'on' : 'off';
  return (findRule(choices.siteRules, place, now)?.marking ?? usual) === 'on';
}
