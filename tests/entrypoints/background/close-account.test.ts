import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { closeAccount } from '../../../entrypoints/background/close-account';

it('closes the account to content scripts where the browser can', () => {
  const setAccessLevel = vi.fn(async () => undefined);
  Object.assign(browser.storage.sync, { setAccessLevel });
  closeAccount();
  expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  Reflect.deleteProperty(browser.storage.sync, 'setAccessLevel');
  expect(closeAccount).not.toThrow();
});
