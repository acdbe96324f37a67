import type { Figure } from '../../tests/note-figure';
import type { CaseSum } from './sum-cases';

/** What a run says of the cases: how many there were and how they went, then a line for each figure. */
export function formatCases(cases: readonly CaseSum[]): string {
  const broken = cases.filter(({ failed }) => failed > 0).map(({ id }) => id);
  const went = broken.length === 0 ? 'all kept' : `broken: ${broken.join(', ')}`;
  const lines = cases.flatMap(({ id, figures }) => figures.map((figure) => `  ${id}  ${formatFigure(figure)}`));
  return [`Promises of docs/reliability.md that were tested: ${cases.length}; ${went}`, ...lines].join('\n');
}

/** A figure in one line: `kills that left the old pack or the new one: 20 of 20 (aim: 20)`. */
export function formatFigure({ what, value, unit, aim }: Figure): string {
  const amount = [formatValue(value), unit].filter((part) => part !== '').join(' ');
  return `${what}: ${amount}${aim === undefined ? '' : ` (aim: ${aim})`}`;
}

function formatValue(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: Math.abs(value) < 100 ? 3 : 9 }).format(value);
}
