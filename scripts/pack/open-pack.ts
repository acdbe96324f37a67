import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Skipped } from '../../core/packs/draft-pack';
import { parseCommonWords } from '../../core/packs/grade/common-words';
import { gradePack } from '../../core/packs/grade/grade-pack';
import { MAX_FILE_BYTES } from '../../core/packs/read/decode-text';
import type { PackFormat } from '../../core/packs/read/detect-format';
import { type PackFileRead, type ReadChoice, readPackFile } from '../../core/packs/read/read-pack-file';
import type { Pack } from '../../core/topics/pack';
import { type Fault, parsePack } from '../../core/topics/parse-pack';
import { mapColumns } from './map-columns';
import type { PackArguments } from './read-arguments';

/** A file as a pack, graded where its format has no grades, and what became of its entries. */
export interface OpenedPack {
  readonly pack: Pack;
  readonly format: PackFormat;
  readonly present: number;
  readonly skipped: readonly Skipped[];
}

type Faulty = { readonly faults: readonly string[] };

const WORDS = join(import.meta.dirname, '../../assets/words');

/** Reads a file as the options page would; every fault is a line `FILE: path message`. */
export async function openPack(asked: PackArguments): Promise<OpenedPack | Faulty> {
  const describe = (faults: readonly Fault[]): Faulty => ({
    faults: faults.map(({ path, message }) =>
      [`${asked.file}:`, path, message].filter((part) => part !== '').join(' '),
    ),
  });
  const bytes = readBytes(asked.file);
  if (typeof bytes === 'string') return describe([{ path: '', message: bytes }]);
  const file = { name: basename(asked.file), bytes };
  const choice: ReadChoice = {
    format: asked.from,
    // Whether an address is a scheme or a concept is known by the file alone, so both are asked for.
    concepts: asked.choose.length > 0 ? { schemes: asked.choose, roots: asked.choose } : undefined,
  };
  let read: PackFileRead = await readPackFile(file, choice);
  if ('kind' in read && read.kind === 'needs-columns') {
    const columns = asked.columns ? mapColumns(read.guess, asked.columns) : read.guess.mapping;
    if ('faults' in columns) return describe(columns.faults.map((message) => ({ path: '--columns', message })));
    read = await readPackFile(file, { ...choice, columns });
  }
  if ('faults' in read) return describe(read.faults);
  if (read.kind === 'pack') return read;
  if (read.kind === 'needs-choice') return describe(listChoices(read));
  if (read.kind === 'needs-columns') return describe([{ path: '', message: 'does not say what its columns hold' }]);
  const { pack } = gradePack(read.draft, parseCommonWords(readWords()));
  const parsed = parsePack(pack);
  return 'faults' in parsed ? describe(parsed.faults) : { ...read, pack: parsed.pack };
}

/** A path as it was typed, from the folder where it was typed. */
export function fromCaller(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

/** The bytes of a file, or of standard input for `-`; what is wrong with it otherwise. */
export function readBytes(file: string): Uint8Array | string {
  try {
    if (file === '-') return readFileSync(process.stdin.fd);
    const path = fromCaller(file);
    const stats = statSync(path);
    if (stats.isDirectory()) return 'cannot be read: it is a folder';
    if (stats.size > MAX_FILE_BYTES) return `is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB`;
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return 'cannot be read: there is no such file';
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function readWords(): string[] {
  const files = readdirSync(WORDS).filter((file) => file.endsWith('.txt'));
  return files.map((file) => readFileSync(join(WORDS, file), 'utf8'));
}

function listChoices({ concepts, schemes }: Extract<PackFileRead, { kind: 'needs-choice' }>): Fault[] {
  const ask = `holds ${concepts} concepts: choose schemes or top concepts with --choose URI`;
  const parts = schemes.flatMap((scheme) => [scheme, ...scheme.tops.slice(0, 20)]);
  return [
    { path: '', message: ask },
    ...parts.filter(({ uri }) => uri !== '').map((part) => ({ path: part.uri, message: `has ${part.concepts}` })),
  ];
}
