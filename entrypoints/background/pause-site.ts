import { findRule } from '../../core/sites/find-rule';
import { nameSite } from '../../core/sites/name-site';
import { readPlace } from '../../core/sites/read-place';
import { publish } from '../../core/store/publish';
import { readSettings } from '../../core/store/settings';
import { listRulesInForce } from '../../core/store/site-rules';
import { switchSite } from '../../core/store/switch-site';

/** Others are pages of a browser or of an extension: nothing is marked there, though they have a host. */
const MARKED = new Set(['http:', 'https:', 'file:']);

/** Turns marking off on the site of a page, or on again when it is off there. Pages without a host are left alone. */
export async function pauseSite(address: string): Promise<void> {
  const url = new URL(address);
  const place = readPlace(url);
  if (place.hostname === '' || !MARKED.has(url.protocol)) return;
  const rules = await listRulesInForce();
  const usual = (await readSettings()).scope === 'everywhere' ? 'on' : 'off';
  const isOn = (findRule(rules, place)?.marking ?? usual) === 'on';
  await switchSite(await nameSite(rules, place), place, !isOn);
  await publish();
}
