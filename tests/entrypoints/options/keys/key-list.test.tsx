// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TextContext } from '../../../../components/text-context';
import { KeyList } from '../../../../entrypoints/options/keys/KeyList';
import { findAxeFaults } from '../../../components/find-axe-faults';
import { readMessage } from '../../../components/read-message';

const COMMANDS = [
  { name: 'pause-site', description: 'Pause here', shortcut: '' },
  { name: '_execute_action', description: '', shortcut: 'Alt+Shift+S' },
];
const getAll = vi.fn(async () => COMMANDS);
const commands = browser.commands as object;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(commands, { getAll });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    ...{ manifest_version: 3, name: 'x', version: '1' },
    commands: { _execute_action: {}, 'pause-site': {} },
  });
});
afterEach(() => {
  Reflect.deleteProperty(commands, 'openShortcutSettings');
  vi.restoreAllMocks();
  cleanup();
});

const show = () =>
  render(
    <TextContext.Provider value={readMessage}>
      <KeyList />
    </TextContext.Provider>,
  ).container;

describe('KeyList', () => {
  it('shows the keys as they are, in the order of the manifest, and again when the reader comes back', async () => {
    const container = show();
    await screen.findByText('Alt+Shift+S');
    const [first, second] = container.querySelectorAll('li');
    expect(first?.textContent).toContain('Open the popup');
    expect(second?.textContent).toBe('Pause hereno key');
    expect(await findAxeFaults(container)).toEqual([]);
    getAll.mockResolvedValueOnce([{ name: 'pause-site', description: 'Pause here', shortcut: 'Alt+P' }]);
    dispatchEvent(new Event('focus'));
    await screen.findByText('Alt+P');
  });

  it('opens the browser’s own page where there is one', async () => {
    const openShortcutSettings = vi.fn(async () => undefined);
    Object.assign(commands, { openShortcutSettings });
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Change keys in the browser' }));
    expect(openShortcutSettings).toHaveBeenCalledOnce();
  });

  it('opens Chromium’s page in a tab, and says where it is when that fails', async () => {
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://x/options.html');
    const create = vi.spyOn(browser.tabs, 'create').mockRejectedValue(new Error('not allowed'));
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Change keys in the browser' }));
    await screen.findByText(/Keys are changed on the browser’s page/);
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });

  it('says where keys are changed in a browser that opens nothing', async () => {
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('moz-extension://x/options.html');
    show();
    await screen.findByText(/Keys are changed on the browser’s page/);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
