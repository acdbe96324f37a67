import { isMarkingOn } from '../sites/is-marking-on';
import type { Place } from '../sites/match-site';
import { addPresets } from '../sites/preset-sites';
import { readSettings } from './settings';
import { listSiteRules, setSiteRule } from './site-rules';

/** Marks `site`, where `place` lies, or does not; a rule is kept only where it says something else than would hold without it. */
export async function switchSite(site: string, place: Place, on: boolean): Promise<void> {
  const settings = await readSettings();
  const others = (await listSiteRules()).filter((rule) => rule.site !== site);
  const siteRules = addPresets(others, settings.presets);
  const isOnWithout = isMarkingOn({ ...settings, enabled: true, pausedUntil: 0, siteRules }, place);
  await setSiteRule(site, isOnWithout === on ? null : on ? 'on' : 'off', { key: 'changeSiteRule', args: [site] });
}
