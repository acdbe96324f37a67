import { type Browser, browser } from 'wxt/browser';
import { isCall, type Reply } from './wire';

/** Where a message comes from, as the browser vouches for it. */
export type Sender = Browser.runtime.MessageSender;

/** One function for each call of `Calls`, with its value now or later. */
export type Handlers<Calls> = {
  readonly [K in keyof Calls]: Calls[K] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Value | Promise<Value>
    : never;
};

/**
 * Answers calls until `signal` ends it. `handlers` is a table, or gives the table for a sender. Names without a handler
 * are left to other listeners; a call that `mayCall` refuses, and a handler that throws, reach the caller as an error.
 */
export function answer<Calls>(
  handlers: Handlers<Calls> | ((sender: Sender) => Handlers<Calls>),
  mayCall: (name: keyof Calls & string, sender: Sender) => boolean,
  signal?: AbortSignal,
): void {
  if (signal?.aborted) return;
  const listen = (
    message: unknown,
    sender: Sender,
    sendResponse: (reply: Reply<unknown>) => void,
  ): true | undefined => {
    if (!isCall(message)) return undefined;
    const table = typeof handlers === 'function' ? handlers(sender) : handlers;
    if (!Object.hasOwn(table, message.sidelight)) return undefined;
    const name = message.sidelight as keyof Calls & string;
    const handle = table[name] as (...args: readonly unknown[]) => unknown;
    const reply = async (): Promise<Reply<unknown>> => {
      try {
        if (!mayCall(name, sender)) throw new Error(`"${name}" may not be called from here`);
        return { value: await handle(...message.args) };
      } catch (error) {
        return { error: { message: error instanceof Error ? error.message : String(error) } };
      }
    };
    void reply().then(sendResponse);
    return true;
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(listen);
  signal?.addEventListener('abort', () => onMessage.removeListener(listen), { once: true });
}
