import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { couldFire } from '../core/matching/could-fire';
import type { Pack } from '../core/topics/pack';
import { parsePack } from '../core/topics/parse-pack';
import { describeReason } from './accuracy/describe-reason';
import { describeRefusal } from './accuracy/describe-refusal';
import { formatReport } from './accuracy/format-report';
import { type Accuracy, measureAccuracy } from './accuracy/measure-accuracy';
import type { Passage } from './accuracy/passage';
import { type Arguments, readArguments } from './accuracy/read-arguments';
import { readCorpus } from './accuracy/read-corpus';

type Faulty = { readonly faults: readonly string[] };

const PACK = join(import.meta.dirname, '../assets/packs/us-china-cyber-2015.json');

const faults = run(process.argv.slice(2));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Everything is read and checked, and the hits are written, before the first word is printed. */
function run(args: readonly string[]): readonly string[] {
  const asked = readArguments(args);
  if ('faults' in asked) return asked.faults;
  const read = readPack();
  if ('faults' in read) return read.faults;
  const corpora = readCorpora(asked.corpora, new Set(read.pack.topics.map(({ id }) => id)));
  if ('faults' in corpora) return corpora.faults;
  const accuracy = measureAccuracy(read.pack, corpora.passages, couldFire);
  const unwritten = [
    ...(asked.hits === undefined ? [] : writeLines(asked.hits, listHits(accuracy))),
    ...(asked.refused === undefined ? [] : writeLines(asked.refused, listRefused(accuracy))),
  ];
  if (unwritten.length === 0) print(accuracy, asked);
  return unwritten;
}

function readPack(): { readonly pack: Pack } | Faulty {
  const parsed = parsePack(JSON.parse(readFileSync(PACK, 'utf8')));
  return 'pack' in parsed
    ? parsed
    : { faults: parsed.faults.map(({ path, message }) => `${PACK}: ${path} ${message}`) };
}

function readCorpora(files: readonly string[], topics: ReadonlySet<string>): { passages: readonly Passage[] } | Faulty {
  const read = files.map((file) => {
    try {
      const content = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(fromCaller(file)));
      return readCorpus(file, content, topics);
    } catch (error) {
      return { faults: [`${file}: cannot be read: ${describeError(error)}`] };
    }
  });
  const found = read.flatMap((corpus) => ('faults' in corpus ? corpus.faults : []));
  if (found.length > 0) return { faults: found };
  return { passages: read.flatMap((corpus) => ('passages' in corpus ? corpus.passages : [])) };
}

function listHits({ hits: all }: Accuracy): readonly object[] {
  return all.map(({ id, hits }) => ({ id, hits: hits.map((hit) => ({ ...hit, reason: describeReason(hit.reason) })) }));
}

function listRefused({ refused: all }: Accuracy): readonly object[] {
  return all.map(({ id, refused }) => ({
    id,
    refused: refused.map(({ refusal, ...hit }) => ({ ...hit, reason: describeRefusal(refusal) })),
  }));
}

function writeLines(file: string, entries: readonly object[]): readonly string[] {
  try {
    writeFileSync(fromCaller(file), `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`);
    return [];
  } catch (error) {
    return [`${file}: cannot be written: ${describeError(error)}`];
  }
}

/** With `--json` standard output is the one JSON object, so explanations go to standard error. */
function print({ report, faults: found }: Accuracy, { corpora, json, explain }: Arguments): void {
  const full = { ...report, corpora };
  const explanation = explain ? found.map((line) => `${line}\n`).join('') : '';
  if (json) {
    process.stderr.write(explanation);
    process.stdout.write(`${JSON.stringify(full, null, 2)}\n`);
  } else {
    process.stdout.write(explain ? `${explanation}\n${formatReport(full)}` : formatReport(full));
  }
}

function fromCaller(file: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
