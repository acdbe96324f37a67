import { browser } from 'wxt/browser';
import type { Settings } from '../../core/topics/settings';
import { forgetUnwanted } from './forget-unwanted';

/** Forgets what is kept for a setting as soon as pages are told that it is off, also when another browser of the reader said so. */
export function watchUnwanted(): void {
  browser.storage.local.onChanged.addListener(({ prefs }) => {
    const [before, now] = [prefs?.oldValue, prefs?.newValue] as (Partial<Settings> | undefined)[];
    const isOver = (key: 'news' | 'rememberMet') => before?.[key] === true && now?.[key] !== true;
    if (!isOver('news') && !isOver('rememberMet')) return;
    forgetUnwanted().catch((error: unknown) => console.error('Sidelight: something unwanted was not forgotten', error));
  });
}
