import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from './extension-dir';

const BUILDS = [[], ['-b', 'firefox', '--mv3']];
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

/** Vitest globalSetup: builds the extension for both browsers, once a run; `SIDELIGHT_NO_BUILD=1` takes what is there. */
export async function setup(): Promise<void> {
  if (process.env.SIDELIGHT_NO_BUILD === '1') return;
  // One after the other: both write .wxt/.
  for (const args of BUILDS) await buildWith(args);
}

async function buildWith(args: string[]): Promise<void> {
  // Vitest sets NODE_ENV=test, which would build Preact and our code for tests.
  const env = { ...process.env, NODE_ENV: 'production' };
  try {
    const wxt = ['node_modules/wxt/bin/wxt.mjs', 'build', ...args];
    await promisify(execFile)(process.execPath, wxt, { cwd: PROJECT_ROOT, env, maxBuffer: MAX_OUTPUT_BYTES });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`wxt build ${args.join(' ')} failed\n${stdout}${stderr}`, { cause: error });
  }
}
