import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { PROJECT_ROOT } from '../../tests/e2e/harness/extension-dir';

/** What is needed to run anything and to reach the network. */
const KEPT = /^(?:https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_(?:file|dir)|systemroot|comspec|pathext)$/i;

/** Runs a command in a folder, with nothing of this environment but the way to programs and network. Throws what it printed. */
export async function runApart(
  command: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string>> },
): Promise<void> {
  const kept = Object.entries(process.env).filter(([name]) => KEPT.test(name));
  // npm puts this project's own tools there.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(PROJECT_ROOT));
  const child = spawn(command, args, {
    cwd,
    env: { ...Object.fromEntries(kept), PATH: path.join(delimiter), ...env },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${exitCode}\n${output.trim()}`);
}
