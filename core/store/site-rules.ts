import type { SiteRule } from '../topics/settings';
import { db } from './database';
import type { ChangeLabel } from './history';
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
