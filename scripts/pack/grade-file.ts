import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileIndex } from '../../core/matching/compile-index';
import { listPackTopics } from '../../core/matching/index-topic';
import { type CommonWords, parseCommonWords } from '../../core/packs/grade/common-words';
import { estimateMarks } from '../../core/packs/grade/estimate-marks';
import { estimateRisk } from '../../core/packs/grade/estimate-risk';
import { gradePack } from '../../core/packs/grade/grade-pack';
import type { GradedPack } from '../../core/packs/grade/graded-pack';
import { listRiskiest } from '../../core/packs/grade/list-riskiest';
import { mixesScripts } from '../../core/packs/grade/mixes-scripts';
import { readShape } from '../../core/packs/grade/read-shape';
import { readPackFile } from '../../core/packs/read/read-pack-file';
import type { Pack } from '../../core/topics/pack';
import { type Fault, parsePack } from '../../core/topics/parse-pack';
import { wordings } from '../../core/topics/text';
import { type GradeArguments, readGradeArguments } from './grade-arguments';
import { readArticles } from './grade-articles';
import { buildPackIndex, measureOwnTexts, measureTexts } from './grade-measure';
import { formatGradeReport, type GradeReport } from './grade-report';
import { fromCaller, readBytes } from './open-pack';

type Faulty = { readonly faults: readonly string[] };

const WORDS = join(import.meta.dirname, '../../assets/words');
const RISKIEST = 100;

/**
 * `grade`: says how the names of a file are graded, what marks they are expected to make and, with `--text`, which they make.
 * Prints when everything was read, returns its faults.
 */
export async function gradeFile(args: readonly string[]): Promise<readonly string[]> {
  const asked = readGradeArguments(args);
  if ('faults' in asked) return asked.faults;
  const read = asked.text === undefined ? undefined : readArticles(fromCaller(asked.text));
  const graded = await openGraded(asked);
  const faults = [read, graded].flatMap((outcome) => (outcome && 'faults' in outcome ? outcome.faults : []));
  if (faults.length > 0 || 'faults' in graded) return faults;
  const index = buildPackIndex(graded.pack);
  const report: GradeReport = {
    ...describePack(asked.file, graded),
    ownTexts: measureOwnTexts(graded.pack, index),
    ...(read && 'articles' in read ? { texts: measureTexts(index, read.articles) } : {}),
  };
  process.stdout.write(asked.json ? `${JSON.stringify(report, null, 2)}\n` : formatGradeReport(report));
  return [];
}

function describePack(file: string, graded: GradedPack): Omit<GradeReport, 'ownTexts' | 'texts'> {
  const { pack, grades } = graded;
  const counts: Record<string, number> = {};
  for (const { strength, match } of grades) {
    const key = match === 'never' ? 'never matched' : `${strength}, ${match}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return {
    file,
    topics: pack.topics.length,
    aliases: grades.length,
    hidden: pack.topics.reduce((sum, { aliases }) => sum + aliases.length, 0) - grades.length,
    indexBytes: compileIndex(listPackTopics(pack)).words.byteLength,
    grades: Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a)),
    estimatedMarksPerThousandWords: estimateMarks(graded),
    riskiest: listRiskiest(graded, RISKIEST),
  };
}

/** A file of ours as it is, any other graded as an import would do it. */
async function openGraded({ file, from }: GradeArguments): Promise<GradedPack | Faulty> {
  const describe = (faults: readonly Fault[]): Faulty => ({
    faults: faults.map(({ path, message }) => [`${file}:`, path, message].filter((part) => part !== '').join(' ')),
  });
  const bytes = readBytes(file);
  if (typeof bytes === 'string') return describe([{ path: '', message: bytes }]);
  const source = { name: basename(file), bytes };
  const first = await readPackFile(source, { format: from });
  const read =
    'kind' in first && first.kind === 'needs-columns'
      ? await readPackFile(source, { format: from, columns: first.guess.mapping })
      : first;
  if ('faults' in read) return describe(read.faults);
  const words = readWords();
  if (read.kind === 'pack') return keepGrades(read.pack, words);
  if (read.kind !== 'draft')
    return describe([{ path: '', message: 'has to be converted first: it asks which part to read' }]);
  const graded = gradePack(read.draft, words);
  const parsed = parsePack(graded.pack);
  return 'faults' in parsed ? describe(parsed.faults) : graded;
}

/** The grades that a pack of ours has already; what it is about it does not say. */
function keepGrades(pack: Pack, words: CommonWords): GradedPack {
  return {
    pack,
    grades: pack.topics.flatMap(({ id, name, aliases }) =>
      aliases
        .filter(({ hidden }) => !hidden)
        .map(({ text, strength, match }) => {
          const reasons = mixesScripts(text) ? (['given', 'mixed-script'] as const) : (['given'] as const);
          const grade = { strength, match, reasons };
          const risk = estimateRisk(readShape(text, words), grade, 'general');
          return { ...grade, topicId: id, topicName: wordings(name)[0] ?? id, text, risk };
        }),
    ),
  };
}

function readWords(): CommonWords {
  const files = readdirSync(WORDS).filter((file) => file.endsWith('.txt'));
  return parseCommonWords(files.map((file) => readFileSync(join(WORDS, file), 'utf8')));
}
