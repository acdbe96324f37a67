import { describeError } from '../../../core/page/describe-error';
import { createImport } from './create-import';
import type { ImportReply, ImportRequest } from './import-calls';

/** Answers what the page asks about one file, and says what it is at. */
export function serveImport(port: MessagePort): void {
  const send = (reply: ImportReply) => port.postMessage(reply);
  const handlers = createImport((phase) => send({ phase }));
  port.onmessage = async ({ data: { id, name, args } }: MessageEvent<ImportRequest>) => {
    try {
      const handle = handlers[name] as (...given: readonly unknown[]) => unknown;
      send({ id, value: await handle(...args) });
    } catch (error) {
      send({ id, error: describeError(error) });
    }
  };
}
