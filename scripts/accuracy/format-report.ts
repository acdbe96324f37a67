import type { AccuracyReport } from './accuracy-report';
import type { Share } from './estimate-share';
import { type FinderReport, JUDGED_FROM_HITS, type LevelScores, TOPIC_AIM } from './report-finder';
import type { Score } from './score-counts';

type Row = readonly string[];

const SCORE_COLUMNS: Row = ['true', 'false', 'ignored', 'found', 'missed', 'precision', 'recall', 'F1'];
const LEVELS = { mentions: 'Mentions', pages: 'Pages (passage and topic)' } as const;
const SCOPES = { total: 'in total', english: 'English', otherLanguages: 'other languages' } as const;

type Level = keyof typeof LEVELS;
type Scope = keyof typeof SCOPES;

const levels = Object.keys(LEVELS) as Level[];
const scopes = Object.keys(SCOPES) as Scope[];

/** The report as text for a terminal: the corpus, the detector at both levels, then the simple searches beside it. */
export function formatReport(report: AccuracyReport): string {
  const finders = [{ name: 'detector', ...report.detector }, ...report.baselines];
  const sections = [
    formatCorpus(report),
    ...levels.map((level) => formatLevel(report.detector, level)),
    `A topic is judged from ${JUDGED_FROM_HITS} true and false hits on; the aim is a precision of ${TOPIC_AIM} (mentions). Intervals are Wilson's, 95 %.`,
    ...levels.flatMap((level) => scopes.map((scope) => formatComparison(finders, level, scope))),
    formatUnlabelled(finders),
  ];
  return `${sections.join('\n\n')}\n`;
}

function formatCorpus({ pack, corpora, passages, labels, stopped }: AccuracyReport): string {
  return [
    `${corpora.join(', ')}: ${passages} passages; labels: ${labels.yes} yes, ${labels.optional} optional, ${labels.no} no`,
    `Pack ${pack.id} ${pack.version}, every mention counts.`,
    `The detector stops at its first, cheap test in ${stopped.passages} passages: ${formatShare(stopped.share)}.`,
  ].join('\n');
}

function formatLevel({ languages, topics, ...report }: FinderReport, level: Level): string {
  const scoreRow = (name: string, scores: LevelScores): Row => [name, ...formatScore(scores[level])];
  const rows = [
    [LEVELS[level], ...SCORE_COLUMNS, ...(level === 'mentions' ? [`aim ${TOPIC_AIM}`] : [])],
    ...scopes.map((scope) => scoreRow(SCOPES[scope], report[scope])),
    ['by language'],
    ...Object.entries(languages).map(([lang, scores]) => scoreRow(`  ${lang}`, scores)),
    ['by topic'],
    ...Object.entries(topics).map(([topic, scores]) => [
      ...scoreRow(`  ${topic}`, scores),
      ...(level === 'mentions' ? [scores.aim] : []),
    ]),
  ];
  return formatTable(rows);
}

function formatComparison(
  finders: readonly (FinderReport & { readonly name: string })[],
  level: Level,
  scope: Scope,
): string {
  return formatTable([
    [`${LEVELS[level]}, ${SCOPES[scope]}`, ...SCORE_COLUMNS],
    ...finders.map((finder) => [`  ${finder.name}`, ...formatScore(finder[scope][level])]),
  ]);
}

function formatUnlabelled(finders: readonly (FinderReport & { readonly name: string })[]): string {
  return formatTable([
    [
      'Passages without a yes or optional label',
      'passages',
      'with a false hit',
      'false hits',
      'on events',
      'per 1,000',
    ],
    ...finders.map(({ name, unlabelled }) => [
      `  ${name}`,
      String(unlabelled.passages),
      `${unlabelled.withFalseHit}: ${formatShare(unlabelled.share)}`,
      String(unlabelled.falseHits),
      String(unlabelled.falseEventHits),
      unlabelled.falseEventHitsPer1000?.toFixed(1) ?? '-',
    ]),
  ]);
}

function formatScore(score: Score): Row {
  return [
    ...[score.true, score.false, score.ignored, score.found, score.missed].map(String),
    ...[score.precision, score.recall, score.f1].map(formatShare),
  ];
}

function formatShare({ value, low, high }: Share): string {
  if (value === null || low === null || high === null) return '-';
  return `${value.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`;
}

/** Columns as wide as their widest entry; the first is set left, the others right. */
function formatTable(rows: readonly Row[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  const formatCell = (cell: string, i: number) =>
    i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0);
  return rows.map((row) => row.map(formatCell).join('  ').trimEnd()).join('\n');
}
