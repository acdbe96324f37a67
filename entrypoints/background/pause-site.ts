import { registrableDomain } from '../../core/sites/registrable-domain';
import { publish } from '../../core/store/publish';
import { readSettings } from '../../core/store/settings';
import { listSiteRules, setSiteRule } from '../../core/store/site-rules';

/** Turns marking off on the site of `hostname`, or on again when it is off there. Pages without a host are left alone. */
export async function pauseSite(hostname: string): Promise<void> {
  if (hostname === '') return;
  const site = await registrableDomain(hostname);
  const usual = (await readSettings()).scope === 'everywhere' ? 'on' : 'off';
  const rule = (await listSiteRules()).find((found) => found.site === site);
  const next = (rule?.marking ?? usual) === 'on' ? 'off' : 'on';
  await setSiteRule(site, next === usual ? null : next, { key: 'changeSiteRule', args: [site] });
  await publish();
}
