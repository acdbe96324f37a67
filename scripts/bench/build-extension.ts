import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from '../../tests/e2e/harness/drive-page';
import { extensionDir, PROJECT_ROOT } from '../../tests/e2e/harness/extension-dir';
import { runCommand } from '../run-command';

const SOURCES = ['assets', 'components', 'core', 'entrypoints', 'package-lock.json', 'wxt.config.ts'];
const BUILDS: Record<BrowserName, string[]> = { chromium: [], firefox: ['-b', 'firefox', '--mv3'] };

/** Builds the extension for a browser when its package is missing or older than what it is made of. */
export async function buildExtension(browserName: BrowserName): Promise<void> {
  const manifest = join(extensionDir(browserName), 'manifest.json');
  const built = existsSync(manifest) ? (await stat(manifest)).mtimeMs : 0;
  const changed = await Promise.all(SOURCES.map((source) => findLastChange(join(PROJECT_ROOT, source))));
  if (built >= Math.max(...changed)) return;
  const { exitCode, output } = await runCommand('wxt', ['build', ...BUILDS[browserName]], {
    env: { NODE_ENV: 'production' },
  });
  if (exitCode !== 0) throw new Error(`wxt build failed\n${output}`);
}

async function findLastChange(path: string): Promise<number> {
  const about = await stat(path);
  if (!about.isDirectory()) return about.mtimeMs;
  const entries = await readdir(path);
  const below = await Promise.all(entries.map((entry) => findLastChange(join(path, entry))));
  return Math.max(about.mtimeMs, ...below);
}
