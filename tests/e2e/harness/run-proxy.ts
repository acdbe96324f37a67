const VARIABLE = 'SIDELIGHT_PROXY_PORT';

/** The port of the proxy that all browsers of this run go through; `undefined` when there is none. */
export function readRunProxyPort(): number | undefined {
  return Number(process.env[VARIABLE]) || undefined;
}

/** Lets all browsers that are launched from now on, here and in processes to come, go through that proxy. */
export function setRunProxyPort(port: number): void {
  process.env[VARIABLE] = String(port);
}
