import type { PackDomain, Skipped } from '../../../core/packs/draft-pack';
import type { CommonWords } from '../../../core/packs/grade/common-words';
import { estimateRisk } from '../../../core/packs/grade/estimate-risk';
import { gradePack } from '../../../core/packs/grade/grade-pack';
import type { AliasGrade, GradeChange } from '../../../core/packs/grade/graded-pack';
import { mixesScripts } from '../../../core/packs/grade/mixes-scripts';
import { readShape } from '../../../core/packs/grade/read-shape';
import type { PackFormat } from '../../../core/packs/read/detect-format';
import type { PackRead } from '../../../core/packs/read/read-pack-update';
import type { Pack } from '../../../core/topics/pack';
import { wordings } from '../../../core/topics/text';
import type { NameRow } from './import-calls';

/** A file that was read and graded, and what the reader has changed since. */
export interface GradedImport {
  readonly pack: Pack;
  readonly format: PackFormat;
  readonly present: number;
  readonly skipped: readonly Skipped[];
  /** Riskiest first as they were read; changes replace single rows. */
  readonly rows: NameRow[];
  readonly changes: Map<number, GradeChange>;
  /** The marks to expect of a name with another grade. */
  readonly rate: (row: NameRow) => number;
  /** The pack with all changes in it. */
  readonly finish: () => Pack;
}

type Readable = Exclude<PackRead, { readonly faults: unknown }>;

/** Grades the names of what was read; a pack of our own format says itself what its names may do. */
export function gradeImport(read: Readable, words: CommonWords): GradedImport {
  const { format, present, skipped } = read;
  const domain: PackDomain = read.kind === 'draft' ? read.draft.domain : 'general';
  const { pack, grades } = read.kind === 'draft' ? gradePack(read.draft, words) : rateNames(read.pack, words);
  const changes = new Map<number, GradeChange>();
  return {
    pack,
    format,
    present,
    skipped,
    changes,
    rows: orderNames(grades),
    rate: (row) => estimateRisk(readShape(row.text, words), row, domain),
    finish: () => {
      if (changes.size === 0) return pack;
      if (read.kind === 'draft') return gradePack(read.draft, words, [...changes.values()]).pack;
      return changeAliases(pack, [...changes.values()]);
    },
  };
}

function rateNames(pack: Pack, words: CommonWords): { pack: Pack; grades: AliasGrade[] } {
  const grades = pack.topics.flatMap(({ id, name, aliases }) =>
    aliases.map(({ text, strength, match }): AliasGrade => {
      const reasons = mixesScripts(text) ? (['given', 'mixed-script'] as const) : (['given'] as const);
      const grade = { strength, match, reasons };
      const risk = estimateRisk(readShape(text, words), grade, 'general');
      return { ...grade, topicId: id, topicName: wordings(name)[0] ?? id, text, risk };
    }),
  );
  return { pack, grades };
}

/** A text that a topic has in two languages is one name: a change holds for both. */
function orderNames(grades: readonly AliasGrade[]): NameRow[] {
  const once = new Map(grades.map((grade) => [keyOf(grade), grade]));
  return [...once.values()]
    .sort((a, b) => b.risk - a.risk || (a.text < b.text ? -1 : 1))
    .map((grade, row) => ({ ...grade, row }));
}

function changeAliases(pack: Pack, changes: readonly GradeChange[]): Pack {
  const byName = new Map(changes.map((change) => [keyOf(change), change]));
  const topics = pack.topics.map((topic) => ({
    ...topic,
    aliases: topic.aliases.map((alias) => {
      const change = byName.get(keyOf({ topicId: topic.id, text: alias.text }));
      return change
        ? { ...alias, strength: change.strength ?? alias.strength, match: change.match ?? alias.match }
        : alias;
    }),
  }));
  return { ...pack, topics };
}

function keyOf({ topicId, text }: Pick<GradeChange, 'topicId' | 'text'>): string {
  return `${topicId}\n${text}`;
}
