import { afterAll, beforeAll, describe, it } from 'vitest';
import { extensionDir } from './harness/extension-dir';
import { type LaunchedFirefox, launchFirefox } from './harness/launch-firefox';
import { waitUntil } from './harness/wait-until';

// Only Firefox lets a reader take the permission away from an MV3 extension this way.
describe('permission in firefox', () => {
  let firefox: LaunchedFirefox;
  beforeAll(async () => {
    firefox = await launchFirefox({ extensionDir: extensionDir('firefox') });
  });
  afterAll(() => firefox?.close());

  it('offers the request on the welcome page while access is missing', async () => {
    await firefox.setHostPermission(true);
    await firefox.navigate(firefox.extensionUrl('/welcome.html'));
    const readNotice = () => firefox.executeScript<string>("return document.querySelector('.notice')?.innerText ?? ''");
    await waitUntil(async () => (await readNotice()).includes('may look at pages'), { what: 'the granted state' });
    await firefox.setHostPermission(false);
    await waitUntil(async () => (await readNotice()).includes('Allow on all sites'), { what: 'the request button' });
    await firefox.setHostPermission(true);
    await waitUntil(async () => !(await readNotice()).includes('Allow on all sites'), { what: 'the button to go' });
  });
});
