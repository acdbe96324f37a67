import type { LaunchedChromium } from './launch-chromium';
import { waitUntil } from './wait-until';

/** The popup as the toolbar button opens it, over the active tab. */
export interface ToolbarPopup {
  /** Evaluates an expression in the popup; the value travels as JSON. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
}

interface Answer {
  readonly id: number;
  readonly result: { readonly result: { readonly value: unknown } };
}

/** Opens the real popup in Chromium. Playwright does not list it as a page, so it is spoken to through the browser. */
export async function openToolbarPopup({
  context,
  evaluateInWorker,
  extensionUrl,
}: LaunchedChromium): Promise<ToolbarPopup> {
  const browser = context.browser();
  if (!browser) throw new Error('This context belongs to no browser');
  const session = await browser.newBrowserCDPSession();
  await evaluateInWorker('chrome.action.openPopup()');
  const targetId = await waitUntil(
    async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.find(({ url }) => url === extensionUrl('/popup.html'))?.targetId;
    },
    { what: 'the popup' },
  );
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer: Answer = JSON.parse(message);
    waiting.get(answer.id)?.(answer);
  });
  let lastId = 0;
  return {
    evaluate: async <T>(expression: string) => {
      const id = ++lastId;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      const params = { expression, awaitPromise: true, returnByValue: true };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
      await session.send('Target.sendMessageToTarget', { sessionId, message });
      return (await answered).result.result.value as T;
    },
  };
}
