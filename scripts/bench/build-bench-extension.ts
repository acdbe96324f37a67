import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT_ROOT } from '../../tests/e2e/harness/extension-dir';
import { runCommand } from '../run-command';

const FOLDER = '.artifacts/bench-extension';

/** The engines `wxt.config.ts` builds for. */
const TARGET = ['chrome128', 'firefox142'];

const MANIFEST = {
  manifest_version: 3,
  name: 'Sidelight bench',
  version: '1.0.0',
  host_permissions: ['<all_urls>'],
  content_scripts: [{ matches: ['<all_urls>'], js: ['bench.js'], run_at: 'document_idle' }],
  // Chromium's harness waits for a service worker; each browser ignores the key of the other.
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: 'bench@sidelight.example' } },
};

/** Builds the extension whose content script measures in the world where ours runs; gives its folder. */
export async function buildBenchExtension(): Promise<string> {
  const folder = join(PROJECT_ROOT, FOLDER);
  await mkdir(folder, { recursive: true });
  // Our tsconfig.json extends one that a fresh clone does not have yet.
  const { exitCode, output } = await runCommand('wxt', ['prepare']);
  if (exitCode !== 0) throw new Error(`wxt prepare failed\n${output}`);
  await build({
    configFile: false,
    root: PROJECT_ROOT,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      // Another run may be using it.
      emptyOutDir: false,
      target: TARGET,
      lib: {
        entry: join(import.meta.dirname, 'page/index.ts'),
        formats: ['iife'],
        name: 'sidelightBench',
        fileName: () => 'bench.js',
      },
    },
  });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder, 'background.js'), '');
  return folder;
}
