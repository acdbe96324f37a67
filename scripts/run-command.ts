import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { PROJECT_ROOT } from '../tests/e2e/harness/extension-dir';

export interface CommandResult {
  exitCode: number;
  stdout: string;
  /** Both streams in the order they came. */
  output: string;
}

export interface CommandOptions {
  env?: Record<string, string>;
  /** Shows the output while it comes, too. */
  live?: boolean;
}

/** Runs a command in the project's root, its own tools (`node_modules/.bin`) found first. Never rejects. */
export function runCommand(
  command: string,
  args: readonly string[],
  { env = {}, live = false }: CommandOptions = {},
): Promise<CommandResult> {
  const path = [join(PROJECT_ROOT, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(command, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, PATH: path, ...env },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    output += text;
    if (live) process.stdout.write(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (live) process.stderr.write(text);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ exitCode: 1, stdout, output: `${output}${error}` }));
    child.once('close', (code) => resolve({ exitCode: code ?? 1, stdout, output }));
  });
}
