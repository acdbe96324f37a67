import { browser } from 'wxt/browser';
import type { Settings } from '../../core/topics/settings';
import { clearBadges } from './count-on-badge';

/** Takes the numbers off the button as soon as the reader wants them no more. */
export function watchBadge(): void {
  browser.storage.local.onChanged.addListener(({ prefs }) => {
    const [before, now] = [prefs?.oldValue, prefs?.newValue] as (Partial<Settings> | undefined)[];
    if (!before?.badge || now?.badge) return;
    clearBadges().catch((error: unknown) => console.error('Sidelight: a number stayed on the button', error));
  });
}
