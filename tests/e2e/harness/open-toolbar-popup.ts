import { type AttachedPage, attachToPage } from './attach-to-page';
import type { LaunchedChromium } from './launch-chromium';
import { waitUntil } from './wait-until';

/** Opens the real popup in Chromium, as the toolbar button does, over the active tab; one that is still there is closed before. */
export async function openToolbarPopup(launched: LaunchedChromium): Promise<AttachedPage> {
  const session = await launched.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This context belongs to no browser');
  const url = launched.extensionUrl('/popup.html');
  await waitUntil(
    async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const former = targetInfos.find((target) => target.url === url);
      if (former) await session.send('Target.closeTarget', { targetId: former.targetId });
      return former === undefined;
    },
    { what: 'the former popup to be gone' },
  );
  await launched.evaluateInWorker('chrome.action.openPopup()');
  return attachToPage(launched, '/popup.html');
}
