import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tests/e2e/harness/extension-dir';
import { buildTwice } from './build-twice';
import { checkPackage } from './check-package';
import { checkState } from './check-state';
import { findWords } from './find-words';
import { formatSums } from './format-sums';
import { lintPackage } from './lint-package';
import type { Arguments } from './read-arguments';
import { type PackageDoor, readPackageDoor } from './read-package-door';
import { readSources } from './read-sources';
import { readWarningReasons } from './read-warning-reasons';
import { refuseFaults } from './refuse-faults';
import { takeStep } from './take-step';
import { writeAccount } from './write-account';

const OUTPUT = join(PROJECT_ROOT, '.output/release');

/** Makes all files of a release, checks them, and writes them to `.output/release`; only if all is well. Returns their sums. */
export async function makeRelease(asked: Arguments): Promise<string> {
  await rm(OUTPUT, { recursive: true, force: true });
  const state = await checkState(asked);
  const sources = await readSources();
  const door = await readPackageDoor(asked.offline);
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-release-'));
  try {
    const { copy, zips } = await buildTwice(sources, folder, door);
    await takeStep('nothing in them that does not belong there', () => {
      const words = listForbidden(folder, door);
      const packages = { Chromium: copy.chromium, Firefox: copy.firefox };
      refuseFaults([
        ...Object.entries(packages).flatMap(([name, entries]) =>
          [...checkPackage(entries), ...findWords(entries, words)].map((fault) => `${name}: ${fault}`),
        ),
        ...findWords(sources, words).map((fault) => `sources: ${fault}`),
      ]);
    });
    const reasons = await readWarningReasons();
    const warnings = await takeStep('Firefox package has no errors (web-ext lint)', () =>
      lintPackage(join(copy.root, '.output/firefox-mv3'), new Set(reasons.keys())),
    );
    const files = {
      [`${state.name}-${state.version}-chrome.zip`]: zips.chrome,
      [`${state.name}-${state.version}-firefox.zip`]: zips.firefox,
      [`${state.name}-${state.version}-sources.zip`]: zips.sources,
      ...(await takeStep('list of parts, licences, notes for reviewers', () =>
        writeAccount({ state, copy, warnings, reasons }),
      )),
    };
    const sums = formatSums(files);
    await mkdir(OUTPUT, { recursive: true });
    for (const [name, content] of Object.entries({ ...files, SHA256SUMS: sums })) {
      await writeFile(join(OUTPUT, name), content);
    }
    return sums;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Texts that tell of this machine or of where its packages come from. */
function listForbidden(folder: string, { registry }: PackageDoor): string[] {
  return [folder, PROJECT_ROOT, join(homedir(), '/'), new URL(registry).host];
}
