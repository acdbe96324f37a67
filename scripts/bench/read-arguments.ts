import { parseArgs } from 'node:util';

/** What the command was asked for. */
export interface Arguments {
  readonly json: boolean;
  /** Half the pages and rounds: shows that everything runs, measures little. */
  readonly quick: boolean;
  /** Only scenarios whose name contains this. */
  readonly only: string;
}

const USAGE = 'npm run bench -- [--json] [--quick] [--only NAME]';

/** Reads the command's arguments, or says what is wrong with them. */
export function readArguments(args: readonly string[]): Arguments | { readonly fault: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        quick: { type: 'boolean', default: false },
        only: { type: 'string', default: '' },
      },
    });
    return values;
  } catch (error) {
    const [message] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    return { fault: `${message}: ${USAGE}` };
  }
}
