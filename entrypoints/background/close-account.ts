import { browser } from 'wxt/browser';

/**
 * Keeps content scripts from reading what lies in the browser's account, private topics among it, where the browser lets us: Firefox
 * does not.
 */
export function closeAccount(): void {
  const { sync } = browser.storage as unknown as { sync?: Partial<typeof browser.storage.session> };
  sync?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch((error: unknown) => {
    console.error('Sidelight: content scripts may read the account', error);
  });
}
