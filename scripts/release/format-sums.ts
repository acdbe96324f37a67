import { createHash } from 'node:crypto';
import { compareText } from './compare-text';

/** The lines `sha256sum --check` reads, in the order of the names. */
export function formatSums(files: Readonly<Record<string, string | Uint8Array>>): string {
  const lines = Object.entries(files).map(([name, content]) => `${hash(content)}  ${name}\n`);
  return lines.sort((one, other) => compareText(one.slice(64), other.slice(64))).join('');
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
