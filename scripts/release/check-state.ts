import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tests/e2e/harness/extension-dir';
import { runCommand } from '../run-command';
import { findHeading } from './find-heading';
import { judgeAudit } from './judge-audit';
import type { Arguments } from './read-arguments';
import { readGit } from './read-git';
import { refuseFaults } from './refuse-faults';
import { takeStep } from './take-step';

/** Which state of the project is released. */
export interface ReleasedState {
  readonly name: string;
  readonly version: string;
  readonly commit: string;
  /** When the commit was made, ISO 8601. */
  readonly time: string;
}

/** What can be known before anything is built: a clean tree, a changelog, no known vulnerability. Throws at the first that is not so. */
export async function checkState({ offline }: Arguments): Promise<ReleasedState> {
  await takeStep('working tree is clean', async () => {
    const changed = await readGit(['status', '--porcelain']);
    if (changed) throw new Error(`Not committed:\n${changed}`);
  });
  const { name, version }: ReleasedState = JSON.parse(await readFile(join(PROJECT_ROOT, 'package.json'), 'utf8'));
  await takeStep('changelog tells of the version', async () => {
    const heading = findHeading(version, await readFile(join(PROJECT_ROOT, 'CHANGELOG.md'), 'utf8'));
    if (heading !== version) console.log(`  ${version} stands under ${heading} there`);
  });
  if (offline) console.log('– NOT CHECKED: known vulnerabilities (npm audit), as --offline asks');
  else await takeStep('no known vulnerability (npm audit)', auditPackages);
  const commit = await readGit(['rev-parse', 'HEAD']);
  const seconds = Number(await readGit(['show', '--no-patch', '--format=%ct', 'HEAD']));
  return { name, version, commit, time: new Date(seconds * 1000).toISOString() };
}

async function auditPackages(): Promise<void> {
  const { stdout, output } = await runCommand('npm', ['audit', '--omit=dev', '--json']);
  const verdict = judgeAudit(stdout);
  if (verdict.state === 'findings') refuseFaults([verdict.text]);
  if (verdict.state === 'unreachable') {
    throw new Error(
      `NOT CHECKED: the registry gave no audit (${verdict.text || output.trim()}).\n` +
        'Nobody knows whether there are vulnerabilities. --offline releases without asking.',
    );
  }
}
