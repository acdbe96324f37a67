import type { BundledPackage } from './bundled-package';
import { compareText } from './compare-text';

const INTRO = `Sidelight contains code and data of others, under the licences below.

public-suffixes.json holds the rules of the Public Suffix List, https://publicsuffix.org, as the package psl brings them. The list is
under the Mozilla Public License 2.0; its text stands below with webextension-polyfill.`;

const RULE = '-'.repeat(78);

/** The licences of all packages in the order of their names, and of the word lists, as the text that is shipped. */
export function formatLicenses(packages: readonly BundledPackage[], wordLists: string): string {
  const sorted = [...packages].sort((one, other) => compareText(nameVersion(one), nameVersion(other)));
  return `${[INTRO, ...sorted.map(formatPackage), wordLists.trim()].join(`\n\n${RULE}\n\n`)}\n`;
}

function formatPackage(bundled: BundledPackage): string {
  const { license, source, text } = bundled;
  const head = [nameVersion(bundled), `Licence: ${license}`, ...(source ? [`Source: ${source}`] : [])];
  return `${head.join('\n')}\n\n${text}`;
}

function nameVersion({ name, version }: BundledPackage): string {
  return `${name} ${version}`;
}
