import { formatFigure } from './format-cases';
import type { CaseSum } from './sum-cases';

const START = '<!-- figures: written by `npm run test:full -- --write` -->';
const END = '<!-- end of figures -->';

/**
 * The page with the figures of `cases` between its two comments, beside those of cases that were not measured this time. Throws when
 * it lacks the comments.
 */
export function writeFigures(page: string, cases: readonly CaseSum[], measured: string): string {
  const [before, rest] = cut(page, START);
  const [inside, after] = cut(rest, END);
  const fresh = new Map(cases.filter(({ figures }) => figures.length > 0).map((sum) => [sum.id, sum]));
  const kept = inside.split('\n').filter((line) => /^\| [A-Z]\d\d /.test(line) && !fresh.has(line.slice(2, 5)));
  const added = [...fresh.values()].flatMap(({ id, figures }) =>
    figures.map((figure) => `| ${id} | ${formatFigure(figure).replaceAll('|', '\\|')} | ${measured} |`),
  );
  const rows = [...kept, ...added].sort((a, b) => (a.slice(2, 5) < b.slice(2, 5) ? -1 : 1));
  const table = ['| case | figure | measured |', '| --- | --- | --- |', ...rows].join('\n');
  return `${before}${START}\n${table}\n${END}${after}`;
}

function cut(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`docs/reliability.md lacks the line ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
