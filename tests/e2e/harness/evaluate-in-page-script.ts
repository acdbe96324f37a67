import type { Frame, Page } from 'playwright-core';
import { findElement, switchToFrame } from './firefox-input';
import type { LaunchedFirefox } from './launch-firefox';
import { runInPage } from './run-in-firefox';
import { waitUntil } from './wait-until';

/** How a world of the extension is called in Chromium. */
const WORLD = /^chrome-extension:/;

/**
 * Evaluates an expression where the content script of a Chromium frame runs, as a page that has broken out of its own world would; awaits
 * its promise. The value travels as JSON.
 */
export async function evaluateInChromiumPageScript(page: Page, frame: Frame, expression: string): Promise<unknown> {
  const context = page.context();
  // Only frames of another site have a session of their own.
  const session = await context.newCDPSession(frame).catch(() => context.newCDPSession(page));
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    if (auxData?.type === 'isolated' && WORLD.test(origin)) worlds.push(id);
  });
  try {
    await session.send('Runtime.enable');
    const evaluate = async (code: string, contextId: number) => {
      const params = { expression: code, contextId, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', params);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    };
    const world = await waitUntil(
      async () => {
        for (const contextId of worlds) {
          // One that was left meanwhile is no longer there to be asked.
          const url = await evaluate('location.href', contextId).catch(() => undefined);
          if (url === frame.url()) return contextId;
        }
        return null;
      },
      { what: `the content script in ${frame.url()}` },
    );
    return await evaluate(expression, world);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** The same in the frame of the current Firefox tab that matches, or with none in its top document. */
export async function evaluateInFirefoxPageScript(
  { marionette, extensionId }: LaunchedFirefox,
  frame: string | null,
  expression: string,
): Promise<unknown> {
  const json = await waitUntil(
    () =>
      marionette.inTurn(async (send) => {
        await switchToFrame(send, null);
        if (frame) await switchToFrame(send, await findElement(send, frame));
        try {
          return await runInPage<string>(send, EVALUATE, [extensionId, expression], 'system');
        } finally {
          await switchToFrame(send, null);
        }
      }),
    { what: `the content script in ${frame ?? 'the page'}`, timeoutMs: 20_000 },
  );
  return JSON.parse(json).value;
}

const EVALUATE = `
  const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
  const { cloneScope } = ExtensionContent.getContextByExtensionId(arguments[0], window);
  return Cu.evalInSandbox(\`(async () => JSON.stringify({ value: await (\${arguments[1]}) }))()\`, cloneScope);`;
