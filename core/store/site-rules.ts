import { addPresets } from '../sites/preset-sites';
import type { SiteRule } from '../topics/settings';
import { db } from './database';
import type { ChangeLabel } from './history';
import { readSettings } from './settings';
import { write } from './write';

/** The reader's rules for single sites, by name. */
export async function listSiteRules(): Promise<SiteRule[]> {
  return db.siteRules.orderBy('site').toArray();
}

/** Sets the rule of one site, or takes it away with `null`. */
export async function setSiteRule(
  site: string,
  marking: SiteRule['marking'] | null,
  label?: ChangeLabel,
): Promise<void> {
  await write(async (keeper) => {
    if (marking === null) await keeper.remove('siteRules', site);
    else await keeper.put('siteRules', { site, marking });
  }, label);
}

/**
 * Switches marking off on one site before `until` (milliseconds since 1970); then its rule is again what it is now. A site that is off
 * for good stays so.
 */
export async function pauseSiteUntil(site: string, until: number, label?: ChangeLabel): Promise<void> {
  await write(async (keeper) => {
    const rule = await db.siteRules.get(site);
    if (rule?.marking === 'off' && rule.until === undefined) return;
    const isOn = rule?.marking === 'on' || rule?.after === 'on';
    await keeper.put('siteRules', { site, marking: 'off', until, ...(isOn && { after: 'on' as const }) });
  }, label);
}

/** The rules that pages go by: the reader's own, and the presets where they are on. */
export async function listRulesInForce(): Promise<readonly SiteRule[]> {
  return addPresets(await listSiteRules(), (await readSettings()).presets);
}
