import type { SendCommand } from './marionette';

/**
 * Runs a function body in the current page and awaits its promise. The default sandbox is the page's own world;
 * `system` sees the page through Xrays, out of reach of its scripts, and can open closed shadow roots.
 */
export async function runInPage<Result>(
  send: SendCommand,
  script: string,
  args: unknown[] = [],
  sandbox: 'system' | null = null,
): Promise<Result> {
  const { value } = await send<{ value: Result }>('WebDriver:ExecuteScript', {
    script,
    args,
    sandbox,
    newSandbox: true,
  });
  return value;
}

/** Runs a function body in the browser's own privileged window; call it within one turn. */
export async function runInChrome<Result>(send: SendCommand, script: string, args: unknown[] = []): Promise<Result> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await runInPage<Result>(send, script, args);
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}
