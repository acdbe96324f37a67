import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tests/e2e/harness/extension-dir';
import { runCommand } from '../run-command';
import type { BuiltCopy } from './build-copy';
import type { ReleasedState } from './check-state';
import { fixSbom } from './fix-sbom';
import { type AskingManifest, listPermissions } from './list-permissions';
import { listWarnings } from './list-warnings';
import type { LintFinding } from './parse-lint-report';
import { readTable } from './read-table';
import { writeNotes } from './write-notes';
import type { ZipEntry } from './zip-entry';

const LICENSES = 'third-party-licenses.txt';

export interface Released {
  readonly state: ReleasedState;
  readonly copy: BuiltCopy;
  readonly warnings: readonly LintFinding[];
  /** Why each of them stays, by code. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** The files that give an account of a release, by name: what is in it, under which licences, and what reviewers want to know. */
export async function writeAccount({ state, copy, warnings, reasons }: Released): Promise<Record<string, string>> {
  const privacy = await readFile(join(PROJECT_ROOT, 'PRIVACY.md'), 'utf8');
  const document = await readFile(join(PROJECT_ROOT, 'docs/release.md'), 'utf8');
  const manifests = [copy.chromium, copy.firefox].map(
    (entries): AskingManifest => JSON.parse(readText(entries, 'manifest.json')),
  );
  return {
    [LICENSES]: readText(copy.firefox, LICENSES),
    [`${state.name}-${state.version}-sbom.cdx.json`]: fixSbom(await listParts(), { ...state, bundled: copy.bundled }),
    'notes-for-reviewers.md': writeNotes(document, {
      version: state.version,
      commit: state.commit,
      node: process.versions.node,
      npm: (await runCommand('npm', ['--version'])).stdout.trim(),
      permissions: listPermissions(manifests, readTable(privacy, '## Permissions')),
      packages: [...copy.bundled].sort().join(', '),
      warnings: listWarnings(warnings, reasons),
    }),
  };
}

function readText(entries: readonly ZipEntry[], wanted: string): string {
  const entry = entries.find(({ path }) => path === wanted);
  if (!entry) throw new Error(`The package has no ${wanted}`);
  return Buffer.from(entry.bytes).toString('utf8');
}

/** All packages of the lock file: what bundlers write into a package is no dependency of production. */
async function listParts(): Promise<string> {
  const { exitCode, stdout, output } = await runCommand('npm', [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--package-lock-only',
  ]);
  if (exitCode !== 0) throw new Error(`npm sbom: ${output.trim()}`);
  return stdout;
}
