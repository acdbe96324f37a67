import type { SiteRule } from '../topics/settings';
import { findRule } from './find-rule';
import { matchSite, type Place } from './match-site';
import { registrableDomain } from './registrable-domain';

/**
 * The site that a switch for `place` is about: the registrable domain, or what the rule that decides there names where that is more
 * exact and a rule for the domain would change nothing. A rule for more than the domain (`*.org`) is not what is switched.
 */
export async function nameSite(rules: readonly SiteRule[], place: Place): Promise<string> {
  const domain = await registrableDomain(place.hostname);
  const rule = findRule(rules, place);
  return rule && matchSite(rule.site, place) >= matchSite(domain, place) ? rule.site : domain;
}
