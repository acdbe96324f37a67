import type { AliasGrade } from '../../core/packs/grade/graded-pack';
import type { OwnTextMeasure, Ratio, TextMeasure } from './grade-measure';

/** How many names of a kind are listed for a reader; `--json` has all. */
const LISTED = 20;

/** All that `grade` has to say of a file. */
export interface GradeReport {
  readonly file: string;
  readonly topics: number;
  readonly aliases: number;
  /** Hidden forms that were added. */
  readonly hidden: number;
  readonly indexBytes: number;
  /** How many names by `strength/match`. */
  readonly grades: Readonly<Record<string, number>>;
  readonly estimatedMarksPerThousandWords: number;
  readonly riskiest: readonly AliasGrade[];
  readonly ownTexts: OwnTextMeasure;
  readonly texts?: TextMeasure;
}

/** The report as a reader sees it, each share with what it was counted from. */
export function formatGradeReport(report: GradeReport): string {
  const { texts, ownTexts } = report;
  const kilobytes = Math.ceil(report.indexBytes / 1024);
  const lines = [
    `${report.file}: ${report.topics} topics, ${report.aliases} names, ${report.hidden} hidden forms, index ${kilobytes} KB`,
    '',
    ...Object.entries(report.grades).map(([grade, count]) => `${String(count).padStart(7)}  ${grade}`),
    '',
    `expected marks in 1,000 words of ordinary text: ${report.estimatedMarksPerThousandWords.toFixed(4)}`,
    ...report.riskiest.slice(0, LISTED).map(describeRisk),
    '',
    `names found in their own topic's description: ${formatRatio(ownTexts.found)}`,
    ...(ownTexts.missed.length > 0 ? [`  not found: ${listNames(ownTexts.missed.map(({ name }) => name))}`] : []),
  ];
  if (texts) {
    const perThousand = texts.marksPerThousandWords?.toFixed(4) ?? '-';
    lines.push(
      '',
      `${texts.articles} articles, ${texts.words} words`,
      `articles with any mark: ${formatRatio(texts.marked)}`,
      `marks: ${texts.marks}, ${perThousand} in 1,000 words`,
      ...texts.names
        .slice(0, LISTED)
        .map(({ name, marks, first }) => `${String(marks).padStart(7)}  ${name} (${first})`),
    );
  }
  return `${lines.join('\n')}\n`;
}

function describeRisk({ text, topicName, strength, match, risk, reasons }: AliasGrade): string {
  const owner = topicName === text ? '' : ` of ${topicName}`;
  return `  ${risk.toFixed(5)}  ${text}${owner}: ${strength}, ${match} (${reasons.join(', ')})`;
}

function listNames(names: readonly string[]): string {
  const more = names.length > LISTED ? `, and ${names.length - LISTED} more` : '';
  return names.slice(0, LISTED).join(', ') + more;
}

function formatRatio({ count, total, value, low, high }: Ratio): string {
  const percent = (share: number | null): string => (share === null ? '-' : `${(share * 100).toFixed(1)} %`);
  return `${count}/${total} = ${percent(value)} (95 %: ${percent(low)} to ${percent(high)})`;
}
