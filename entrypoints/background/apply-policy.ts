import type { Policy } from '../../core/packs/update/policy';
import { registrableDomain } from '../../core/sites/registrable-domain';
import { keptId } from '../../core/store/kept-rows';
import { changePack, listPacks } from '../../core/store/packs';
import { keepPolicyRows } from '../../core/store/policy-rows';
import { publish } from '../../core/store/publish';
import { changeSettings, readSettings } from '../../core/store/settings';
import { listSiteRules, setSiteRule } from '../../core/store/site-rules';
import type { Settings } from '../../core/topics/settings';
import { readPolicy } from './read-policy';

/**
 * Lays what the organisation decided over what the reader did: at every start and whenever it changes. Packs are fetched when
 * they are due, like those of the reader; what the policy no longer names stays as it is, and becomes the reader's.
 */
export async function applyPolicy(): Promise<void> {
  const policy = await readPolicy();
  // Before anything is changed: a sync may begin at any time.
  await keepPolicyRows(await listRows(policy));
  const changes = [await laySettings(policy), await laySiteRules(policy), await laySubscriptions(policy)];
  if (changes.includes(true)) await publish();
}

async function listRows({ settings, siteRules }: Policy): Promise<string[]> {
  const sites = new Set(await Promise.all(siteRules.map(({ site }) => registrableDomain(site))));
  return [
    ...Object.keys(settings).map((key) => keptId('settings', key)),
    ...[...sites].map((site) => keptId('siteRules', site)),
  ];
}

async function laySettings({ settings }: Policy): Promise<boolean> {
  const now = await readSettings();
  const others = Object.entries(settings).filter(([key, value]) => now[key as keyof Settings] !== value);
  if (others.length > 0) await changeSettings(Object.fromEntries(others));
  return others.length > 0;
}

async function laySiteRules({ siteRules }: Policy): Promise<boolean> {
  const now = new Map((await listSiteRules()).map((rule) => [rule.site, rule]));
  let isChanged = false;
  for (const { site, marking } of siteRules) {
    const domain = await registrableDomain(site);
    const rule = now.get(domain);
    // What ends would be something else before the next look.
    if (rule?.marking === marking && rule.until === undefined) continue;
    await setSiteRule(domain, marking);
    now.set(domain, { site: domain, marking });
    isChanged = true;
  }
  return isChanged;
}

async function laySubscriptions({ packs }: Policy): Promise<boolean> {
  let isChanged = false;
  for (const { id, subscription } of await listPacks()) {
    if (!subscription) continue;
    const wanted = packs.find(({ url }) => url === subscription.url);
    const isRight = wanted
      ? subscription.byPolicy === true && subscription.everyHours === wanted.everyHours
      : subscription.byPolicy !== true;
    if (isRight) continue;
    await changePack(id, { subscription: wanted && { ...wanted, byPolicy: true } });
    isChanged = true;
  }
  return isChanged;
}
