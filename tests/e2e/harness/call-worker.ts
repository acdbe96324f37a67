import type { CDPSession } from 'playwright-core';
import { waitUntil } from './wait-until';

interface WorkerReply {
  id?: number;
  error?: { message: string };
  result?: unknown;
}

const COMMAND_ID = 1;
const TIMEOUT_MS = 30_000;

/**
 * Sends one command of the protocol to a running service worker and gives its result; `session` is the browser's. Needed
 * because Playwright's own worker handle hangs after the worker was stopped once.
 */
export async function callWorker<Result>(
  session: CDPSession,
  targetId: string,
  method: string,
  params: object,
): Promise<Result> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let reply: WorkerReply | null = null;
  const onMessage = (event: { sessionId: string; message: string }) => {
    const message = JSON.parse(event.message) as WorkerReply;
    if (event.sessionId === sessionId && message.id === COMMAND_ID) reply = message;
  };
  // A worker that ends answers no more.
  const onDetached = (event: { sessionId: string }) => {
    if (event.sessionId === sessionId) reply ??= { error: { message: 'The service worker has ended' } };
  };
  session.on('Target.receivedMessageFromTarget', onMessage);
  session.on('Target.detachedFromTarget', onDetached);
  try {
    const message = JSON.stringify({ id: COMMAND_ID, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { error, result } = await waitUntil((): WorkerReply | null => reply, {
      what: 'the service worker to answer',
      timeoutMs: TIMEOUT_MS,
    });
    if (error) throw new Error(error.message);
    return result as Result;
  } finally {
    session.off('Target.receivedMessageFromTarget', onMessage);
    session.off('Target.detachedFromTarget', onDetached);
    await session.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  }
}
