import type { Machine } from './describe-machine';
import { type Aim, type Figure, meetsAim, type Section } from './figure';

const NAME_WIDTH = 66;
const VALUE_WIDTH = 11;
const AIM_WIDTH = 26;

/** How many aims were met, and on what machine; stands below the sections. */
export function formatSummary(machine: Machine, sections: readonly Section[]): string {
  const judged = sections.flatMap(({ figures }) => figures.map(meetsAim)).filter((met) => met !== null);
  const met = judged.filter((good) => good).length;
  return `${met} of ${judged.length} aims met\n${formatMachine(machine)}`;
}

/** A section for a terminal: its ratios, then its other figures, each with its aim and the medians it was made of, and on what. */
export function formatSection({ title, counts, figures }: Section): string {
  const ratios = figures.filter(({ unit }) => unit === 'x');
  const others = figures.filter(({ unit }) => unit !== 'x');
  const told = Object.entries(counts).map(([name, count]) => `${formatCount(count)} ${name}`);
  return [title, ...[...ratios, ...others].map(formatFigure), `  on ${told.join(', ')}`].join('\n');
}

/** A machine that was busy with other work makes everything slower, and not all of it by as much. */
function formatMachine({ processor, cores, node, load }: Machine): string {
  return `${processor}, ${cores} cores, Node ${node}; load of the machine ${load.map(formatNumber).join(', then ')}`;
}

function formatFigure(figure: Figure): string {
  const { name, value, unit, aim, from, rounds } = figure;
  const number = `${formatNumber(value)}${unit === 'x' ? 'x' : ` ${unit}`}`;
  const judged = aim ? `${formatAim(aim)}: ${meetsAim(figure) ? 'met' : 'NOT MET'}` : '';
  const medians = Object.entries(from).map(([what, median]) => `${what} ${formatNumber(median)}`);
  const behind = [...medians, rounds === 1 ? '1 run' : `median of ${rounds}`].join(', ');
  return `  ${name.padEnd(NAME_WIDTH)} ${number.padStart(VALUE_WIDTH)}  ${judged.padEnd(AIM_WIDTH)}  ${behind}`;
}

function formatAim({ most, least }: Aim): string {
  const ends = [
    least === undefined ? '' : `at least ${formatNumber(least)}`,
    most === undefined ? '' : `at most ${formatNumber(most)}`,
  ];
  return ends.filter((end) => end !== '').join(', ');
}

function formatCount(count: number | string): string {
  return typeof count === 'number' ? count.toLocaleString('en') : count;
}

/** Three digits or so: more would be noise. */
function formatNumber(value: number): string {
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en');
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
