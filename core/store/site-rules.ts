import type { SiteRule } from '../topics/settings';
import { db } from './database';
import { write } from './write';

/** The reader's rules for single sites, by name. */
export async function listSiteRules(): Promise<SiteRule[]> {
  return db.siteRules.orderBy('site').toArray();
}

/** Sets the rule of one site, or takes it away with `null`. */
export async function setSiteRule(site: string, marking: SiteRule['marking'] | null): Promise<void> {
  await write(async () => {
    if (marking === null) await db.siteRules.delete(site);
    else await db.siteRules.put({ site, marking });
  });
}
