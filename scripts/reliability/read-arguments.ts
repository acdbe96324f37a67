import { parseArgs } from 'node:util';

/** What the command was asked for. */
export interface Arguments {
  /** Which parts; empty for all of them. */
  readonly parts: readonly string[];
  /** How long what runs by the clock goes on. */
  readonly minutes: number;
  /** How many fuzz cases. */
  readonly cases: number;
  /** Whether the figures are written into the page. */
  readonly write: boolean;
}

const MINUTES = 60;
const CASES = 1_000_000;

/** Reads the command's arguments, or says what is wrong with them. `known` are the parts there are. */
export function readArguments(args: readonly string[], known: readonly string[]): Arguments | { fault: string } {
  const usage = `npm run test:full -- [PART ...] [--minutes N] [--cases N] [--write]; the parts: ${known.join(', ')}`;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        minutes: { type: 'string', default: String(MINUTES) },
        cases: { type: 'string', default: String(CASES) },
        write: { type: 'boolean', default: false },
      },
    });
    const unknown = positionals.find((part) => !known.includes(part));
    if (unknown !== undefined) return { fault: `There is no part "${unknown}": ${usage}` };
    const [minutes, cases] = [Number(values.minutes), Number(values.cases)];
    if (!(minutes > 0)) return { fault: `--minutes has to be a number above 0: ${usage}` };
    if (!(cases >= 1)) return { fault: `--cases has to be a number from 1: ${usage}` };
    return { parts: positionals, minutes, cases, write: values.write };
  } catch (error) {
    const [message] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    return { fault: `${message}: ${usage}` };
  }
}
