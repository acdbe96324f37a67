import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tests/e2e/harness/extension-dir';
import { readTable } from './read-table';

/** Why each warning of the linter stays, by its code, as `docs/release.md` says. */
export async function readWarningReasons(): Promise<ReadonlyMap<string, string>> {
  return readTable(await readFile(join(PROJECT_ROOT, 'docs/release.md'), 'utf8'), '## Warnings of the linter');
}
