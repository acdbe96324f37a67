import type { ImportMode } from '../../../core/packs/edit/merge-packs';
import { mergePacks } from '../../../core/packs/edit/merge-packs';
import { hashBytes } from '../../../core/packs/hash-bytes';
import { type ReadChoice, readPackFile } from '../../../core/packs/read/read-pack-file';
import { fetchCommonWords } from '../../../core/packs/update/fetch-common-words';
import { layOutPack } from '../../../core/store/lay-out-pack';
import type { PackPages } from '../../../core/store/pack-pages';
import { askColumns } from './ask-columns';
import { changeNames } from './change-names';
import { countAliases } from './count-aliases';
import { cutPages } from './cut-pages';
import { cutTable } from './cut-table';
import { describeImport } from './describe-import';
import { type GradedImport, gradeImport } from './grade-import';
import type { ImportCalls, ImportPhase, LaidOut, ReadOutcome } from './import-calls';
import { layerEdits } from './layer-edits';
import { listNames } from './list-names';
import { readKnownNames } from './read-known-names';
import { readStored } from './read-stored';

/** What answers the calls about one file. */
export type ImportHandlers = {
  readonly [Name in keyof ImportCalls]: (
    ...args: Parameters<ImportCalls[Name]>
  ) => Promise<ReturnType<ImportCalls[Name]>> | ReturnType<ImportCalls[Name]>;
};

interface HeldFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly digest: string;
}

/** Reads one file, grades it, and keeps the outcome until the page asks for it. Nothing is stored here. */
export function createImport(onPhase: (phase: ImportPhase) => void): ImportHandlers {
  let file: HeldFile | undefined;
  let digest = '';
  let graded: GradedImport | undefined;
  let pieces: PackPages[] = [];

  const open = async (blob: Blob, name: string): Promise<HeldFile> => {
    if (file) return file;
    onPhase('reading');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    file = { name, bytes, digest: await hashBytes(bytes) };
    return file;
  };

  const read = async (blob: Blob, name: string, choice: ReadChoice): Promise<ReadOutcome> => {
    const held = await open(blob, name);
    onPhase('checking');
    const outcome = await readPackFile(held, choice);
    if ('faults' in outcome) return { kind: 'faults', faults: outcome.faults };
    if (outcome.kind === 'needs-columns') return askColumns(outcome.guess);
    if (outcome.kind === 'needs-choice') return { ...outcome, kind: 'parts' };
    onPhase('grading');
    graded = gradeImport(outcome, await fetchCommonWords());
    onPhase('comparing');
    // The same file read in another way is another pack.
    digest = await hashWith(held.digest, Object.keys(choice).length > 0 ? [choice] : []);
    const { id } = graded.pack;
    return {
      kind: 'preview',
      preview: describeImport(graded, await readKnownNames(id), await readStored(id), digest),
    };
  };

  const layOut = async (mode: ImportMode): Promise<LaidOut> => {
    const own = need(graded);
    onPhase('preparing');
    const stored = await readStored(own.pack.id);
    const pack = stored ? mergePacks(stored.pack, own.pack, mode) : own.pack;
    // Topics that stay as they are keep their names as they are, too.
    const there = new Set(mode === 'add' ? stored?.pack.topics.map(({ id }) => id) : []);
    const edits = layerEdits(own.pack, own.finish(), stored?.edits ?? [], new Date().toISOString());
    const { topics, ...rest } = pack;
    pieces = cutPages(layOutPack(topics));
    return {
      pack: rest,
      builtIn: stored?.row.builtIn ?? false,
      topics: topics.length,
      aliases: countAliases(pack),
      pieces: pieces.length,
      digest: stored && mode !== 'replace' ? await hashWith(digest, [mode, stored.row.digest]) : digest,
      edits: edits.filter(({ topicId }) => !there.has(topicId)),
    };
  };

  return {
    read,
    cutTable: (delimiter) => cutTable(need(file), delimiter),
    listNames: (query, from, count) => {
      const found = listNames(need(graded).rows, query);
      return { total: found.length, rows: found.slice(from, from + count) };
    },
    changeNames: (which, change) => changeNames(need(graded), which, change),
    layOut,
    takePiece: (number) => need(pieces[number]),
  };
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The file was not read yet');
  return value;
}

/** The file's own digest, or one that also stands for what was made of the file. */
async function hashWith(digest: string, made: readonly unknown[]): Promise<string> {
  if (made.length === 0) return digest;
  return hashBytes(new TextEncoder().encode(`${digest} ${JSON.stringify(made)}`));
}
