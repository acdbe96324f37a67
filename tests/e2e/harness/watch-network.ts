import { isBrowserChatter } from './browser-chatter';
import { type LogProxy, startLogProxy } from './log-proxy';
import { setRunProxyPort } from './run-proxy';

let proxy: LogProxy | undefined;

/** Vitest globalSetup: all browsers of the run go through one proxy that writes down what they ask. */
export async function setup(): Promise<void> {
  proxy = await startLogProxy();
  setRunProxyPort(proxy.port);
}

/** Fails the run when a browser asked for an address that no server of a test stood behind. */
export async function teardown(): Promise<void> {
  const requests = proxy?.requests ?? [];
  await proxy?.close();
  const strangers = requests.filter(({ url, isServed }) => isServed === false && !isBrowserChatter(url));
  const lines = strangers.map(({ method, url }) => `  ${method} ${url}`);
  console.log(`Behind the proxy: ${requests.length} requests of browsers, ${lines.length} of them to strangers`);
  if (lines.length === 0) return;
  console.error(['Nobody was to ask for:', ...lines].join('\n'));
  // An error thrown here would be told and passed over.
  process.exitCode = 1;
}
