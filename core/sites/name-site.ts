import type { SiteRule } from '../topics/settings';
import { findRule } from './find-rule';
import type { Place } from './match-site';
import { registrableDomain } from './registrable-domain';

/**
 * The site that a switch for `place` is about: what the rule that decides there names, else the registrable domain. A rule for more
 * than that rule would change nothing.
 */
export async function nameSite(rules: readonly SiteRule[], place: Place): Promise<string> {
  return findRule(rules, place)?.site ?? registrableDomain(place.hostname);
}
