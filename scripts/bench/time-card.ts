/** Runs in a page of the extension: milliseconds until the background, stopped before, has a topic for a card. */
export async function timeCard(ref: string): Promise<number> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<{ value?: unknown }> } } }
  ).chrome;
  const start = performance.now();
  const reply = await runtime.sendMessage({ sidelight: 'getTopic', args: [ref] });
  if (!reply?.value) throw new Error(`No card of ${ref}`);
  return performance.now() - start;
}
