import { parseArgs } from 'node:util';

/** What the command was asked for. */
export interface Arguments {
  readonly corpora: readonly string[];
  readonly json: boolean;
  /** Where the hits are to be written. */
  readonly hits?: string | undefined;
  /** Where the refused candidates are to be written. */
  readonly refused?: string | undefined;
  readonly explain: boolean;
}

const USAGE = 'npm run accuracy -- CORPUS.jsonl... [--json] [--hits OUT.jsonl] [--refused OUT.jsonl] [--explain]';

/** Reads the command's arguments, or says what is wrong with them. */
export function readArguments(args: readonly string[]): Arguments | { readonly faults: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        hits: { type: 'string' },
        refused: { type: 'string' },
        explain: { type: 'boolean', default: false },
      },
    });
    return positionals.length > 0 ? { corpora: positionals, ...values } : { faults: [`no corpus is given: ${USAGE}`] };
  } catch (error) {
    const [message] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    return { faults: [`${message}: ${USAGE}`] };
  }
}
