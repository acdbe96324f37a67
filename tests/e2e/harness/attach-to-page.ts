import type { LaunchedChromium } from './launch-chromium';
import { waitUntil } from './wait-until';

/** A page of the extension that is no tab: the popup, the side panel. */
export interface AttachedPage {
  /** Evaluates an expression there, as a click of the reader would when `isClick`; the value travels as JSON. */
  readonly evaluate: <T>(expression: string, isClick?: boolean) => Promise<T>;
}

interface Answer {
  readonly id: number;
  readonly result: { readonly result: { readonly value: unknown } };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Waits for the page and speaks to it through the browser: Playwright does not list it. */
export async function attachToPage({ context, extensionUrl }: LaunchedChromium, path: string): Promise<AttachedPage> {
  const browser = context.browser();
  if (!browser) throw new Error('This context belongs to no browser');
  const session = await browser.newBrowserCDPSession();
  const targetId = await waitUntil(
    async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.find(({ url }) => url === extensionUrl(path))?.targetId;
    },
    { what: `the page ${path}` },
  );
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, Waiting>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer: Answer = JSON.parse(message);
    waiting.get(answer.id)?.resolve(answer);
  });
  session.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error(`The page ${path} is gone`));
  });
  let lastId = 0;
  return {
    evaluate: async <T>(expression: string, isClick = false) => {
      const id = ++lastId;
      const answered = new Promise<Answer>((resolve, reject) => waiting.set(id, { resolve, reject }));
      const params = { expression, awaitPromise: true, returnByValue: true, userGesture: isClick };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
      const [{ result }] = await Promise.all([
        answered,
        session.send('Target.sendMessageToTarget', { sessionId, message }),
      ]);
      return result.result.value as T;
    },
  };
}
