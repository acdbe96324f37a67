import { parseArgs } from 'node:util';

/** What the command was asked for. */
export interface Arguments {
  /** Packages from npm's cache where it has them, and no audit. */
  readonly offline: boolean;
}

const USAGE = 'npm run release -- [--offline]';

/** Reads the command's arguments, or says what is wrong with them. */
export function readArguments(args: readonly string[]): Arguments | { readonly fault: string } {
  try {
    return parseArgs({ args: [...args], options: { offline: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    const [message] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    return { fault: `${message}: ${USAGE}` };
  }
}
