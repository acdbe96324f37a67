import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Installs the packages of the lock file when they are missing or older than it. Returns false when npm failed. */
export function preparePackages() {
  const locked = modifiedAt('package-lock.json');
  if (modifiedAt('node_modules/.package-lock.json') >= locked) return true;
  // On standard error: some commands promise what stands on standard output.
  console.error('Installing packages (npm ci)');
  return run('npm', ['ci', '--no-audit', '--no-fund'], ['inherit', process.stderr, 'inherit']) === 0;
}

/** Runs a TypeScript file of this folder in a Node of its own; returns its exit code. */
export function runScript(name, args) {
  return run(process.execPath, ['--import', 'tsx', join('scripts', name), ...args]);
}

function run(command, args, stdio = 'inherit') {
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: ROOT, stdio, shell }).status ?? 1;
}

function modifiedAt(path) {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
