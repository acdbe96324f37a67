import type { CDPSession } from 'playwright-core';
import { waitUntil } from './wait-until';

interface WorkerReply {
  id?: number;
  error?: { message: string };
  result?: { result: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } };
}

const COMMAND_ID = 1;

/**
 * Evaluates an expression in a running service worker and awaits its promise; `session` is the browser's. Needed
 * because Playwright's own worker handle hangs after the worker was stopped once.
 */
export async function evaluateInWorker(session: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let reply: WorkerReply | null = null;
  const onMessage = (event: { sessionId: string; message: string }) => {
    const message = JSON.parse(event.message) as WorkerReply;
    if (event.sessionId === sessionId && message.id === COMMAND_ID) reply = message;
  };
  session.on('Target.receivedMessageFromTarget', onMessage);
  try {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id: COMMAND_ID, method: 'Runtime.evaluate', params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { error, result } = await waitUntil((): WorkerReply | null => reply, {
      what: 'the service worker to answer',
    });
    const thrown = result?.exceptionDetails;
    if (error || thrown) throw new Error(error?.message ?? thrown?.exception?.description ?? thrown?.text);
    return result?.result.value;
  } finally {
    session.off('Target.receivedMessageFromTarget', onMessage);
    await session.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  }
}
