import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Imports the walls of ARCHITECTURE.md forbid: the folder, and what it must not import. */
const FORBIDDEN: [folder: string, source: string][] = [
  ['core/sites', 'preact'],
  ['core/sites', 'preact/hooks'],
  ['core/sites', '../../components/TopicCard'],
  ['core/store', '../../components/TopicCard'],
  ['core/messaging', '../../entrypoints/content/scan'],
  ['core/topics', '../store/database'],
  ['core/topics', 'wxt/browser'],
  ['core/topics', 'preact'],
  ['core/matching', '../store/database'],
  ['core/matching', 'wxt/browser'],
  ['core/matching', 'dexie'],
  ['core/matching', 'valibot'],
  ['core/matching/deeper', '../../store/database'],
  ['core/pictures', '../store/topics'],
  ['core/pictures', '../search/read-card'],
  ['core/pictures', 'preact'],
  ['core/pictures', 'wxt/browser'],
  ['core/search', 'd3-force'],
  ['core/packs', 'dexie'],
  ['core/packs', 'n3'],
  ['core/store', 'papaparse'],
  ['core/backup', 'dexie'],
  ['core/backup', 'wxt/browser'],
  ['core/backup', '../../components/TopicCard'],
  ['core/sync', 'dexie'],
  ['core/sync', 'valibot'],
  ['core/sync', '../../entrypoints/background/handlers'],
  ['core/search', 'dexie'],
  ['core/store', 'minisearch'],
  ['core/store', 'valibot'],
  ['core/sites', '@floating-ui/dom'],
  ['core/sites', 'webextension-polyfill'],
  ['components', '../core/store/database'],
  ['components', '../core/messaging/send'],
  ['components', '../entrypoints/hint/place-card'],
  ['components', 'wxt/browser'],
  ['components', 'dexie'],
  ['entrypoints/annotate', '../../core/store/database'],
  ['entrypoints/annotate', '../content/block'],
  ['entrypoints/popup', '../options/main'],
  ['entrypoints/popup', '../topic/App'],
  ['entrypoints/topic', '../popup/App'],
  ['entrypoints/topic', 'd3-force'],
  ['entrypoints/popup/parts', '../../hint/place-card'],
  ['entrypoints/popup', 'dexie'],
  ['entrypoints/popup', 'minisearch'],
  ['entrypoints/popup', '@floating-ui/dom'],
  ['entrypoints/options', 'valibot'],
  ['entrypoints/content', '../hint/place-card'],
  ['entrypoints/content', '@/core/store/topics'],
  ['entrypoints/content', '../../core/store/topics'],
  ['entrypoints/content', '../../components/TopicCard'],
  ['entrypoints/content', 'preact'],
  ['entrypoints/hint', '../../core/store/topics'],
  ['entrypoints/hint', '../content/scan'],
];

/** Imports that must stay possible, so that a wall which stops everything is no wall. */
const ALLOWED: [folder: string, source: string][] = [
  ['core/store', 'dexie'],
  ['core/store', '../topics/topic'],
  ['core/store', '../matching/compile-index'],
  ['core/search', 'minisearch'],
  ['core/pictures', 'd3-force'],
  ['core/pictures', 'd3-time'],
  ['core/pictures', './lay-out-map'],
  ['core/pictures', '../topics/edtf'],
  ['core/packs', 'valibot'],
  ['core/packs/read', 'n3'],
  ['core/packs/read', 'jsonc-parser'],
  ['core/backup', 'valibot'],
  ['core/backup', '../store/restore'],
  ['core/sync', 'wxt/browser'],
  ['core/sync', '../store/write'],
  ['core/topics', 'valibot'],
  ['core/topics', './topic'],
  ['core/matching', './fold'],
  ['core/matching', '../topics/topic'],
  ['core/matching/deeper', '../../topics/topic'],
  ['core/matching/deeper', '../fold'],
  ['core/published', 'wxt/browser'],
  ['components', 'preact/hooks'],
  ['components', './TopicCard'],
  ['components', '../core/topics/topic'],
  ['entrypoints/popup', '../../core/store/topics'],
  ['entrypoints/popup', '../../components/TopicCard'],
  ['entrypoints/popup', './App'],
  ['entrypoints/topic', '../../core/pictures/lay-out-map'],
  ['entrypoints/content', '../../core/matching/find-mentions'],
  ['entrypoints/content', '../../core/published/published'],
  ['entrypoints/content', 'wxt/utils/define-content-script'],
  ['entrypoints/hint', '@floating-ui/dom'],
  ['entrypoints/hint', '../../components/TopicCard'],
];

describe('the walls between folders', () => {
  const root = mkdtempSync(join(tmpdir(), 'sidelight-walls-'));
  let stopped: ReadonlySet<string> = new Set();

  beforeAll(() => {
    copyFileSync(join(ROOT, 'biome.json'), join(root, 'biome.json'));
    for (const [number, [folder, source]] of [...FORBIDDEN, ...ALLOWED].entries()) {
      const path = join(root, folder, `case-${number}.ts`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `import { it } from '${source}';\n\nit();\n`);
    }
    stopped = new Set(listStopped(root));
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(FORBIDDEN.map((row, index) => [...row, index] as const))('%s never imports %s', (_folder, _source, index) => {
    expect(stopped).toContain(`case-${index}.ts`);
  });

  it.each(ALLOWED.map((row, index) => [...row, FORBIDDEN.length + index] as const))(
    '%s may import %s',
    (_folder, _source, index) => {
      expect(stopped).not.toContain(`case-${index}.ts`);
    },
  );
});

/** Names of the files in which the linter found an import that a wall forbids. */
function listStopped(root: string): string[] {
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = ['lint', '--only=style/noRestrictedImports', '--vcs-enabled=false', '--max-diagnostics=none'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...args, '--reporter=github'], {
    cwd: root,
    encoding: 'utf8',
  });
  const names = [...stdout.matchAll(/noRestrictedImports.*?(case-\d+\.ts)/g)].map((match) => match[1] ?? '');
  if (names.length === 0) throw new Error(`The linter stopped nothing:\n${stdout}${stderr}`);
  return names;
}
