import type { CDPSession } from 'playwright-core';
import { callWorker } from './call-worker';

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Evaluates an expression in a running service worker and awaits its promise; `session` is the browser's. */
export async function evaluateInWorker(session: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const params = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails: thrown } = await callWorker<Evaluated>(
    session,
    targetId,
    'Runtime.evaluate',
    params,
  );
  if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
  return result.value;
}
