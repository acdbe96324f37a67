import type { SiteRule } from '../topics/settings';
import { matchSite, type Place } from './match-site';

/** A rule that names a place, and what it says at that time. */
export interface FoundRule {
  readonly site: string;
  readonly marking: SiteRule['marking'];
  /** Until then, in milliseconds since 1970; absent: for good. */
  readonly until?: number | undefined;
}

/** Of `rules` the one that names `place` most exactly and holds at `now` (milliseconds since 1970); `null` when none does. */
export function findRule(rules: readonly SiteRule[], place: Place, now = Date.now()): FoundRule | null {
  let best = 0;
  let found: FoundRule | null = null;
  for (const rule of rules) {
    const isOver = rule.until !== undefined && rule.until <= now;
    const marking = isOver ? rule.after : rule.marking;
    const exactness = marking ? matchSite(rule.site, place) : 0;
    if (marking && exactness > best) {
      best = exactness;
      found = { site: rule.site, marking, until: isOver ? undefined : rule.until };
    }
  }
  return found;
}
