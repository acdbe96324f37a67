import { parseArgs } from 'node:util';
import { PACK_FORMATS, type PackFormat } from '../../core/packs/read/detect-format';

/** What `validate` and `convert` were asked for. */
export interface PackArguments {
  readonly file: string;
  readonly from?: PackFormat | undefined;
  /** Where the converted pack is to be written. */
  readonly out?: string | undefined;
  /** Column by field, as it was typed: a name of the first row, a letter or a number. */
  readonly columns?: ReadonlyMap<string, string> | undefined;
  /** Addresses of the concept schemes and concepts to read. */
  readonly choose: readonly string[];
}

export const PACK_USAGE = [
  'npm run pack -- validate FILE [--from FORMAT] [--columns name=A,aliases=B] [--choose URI]',
  'npm run pack -- convert FILE --from FORMAT --out FILE [--columns name=A,aliases=B] [--choose URI]',
  'npm run pack -- grade FILE [--from FORMAT] [--text FOLDER] [--json]',
  `FORMAT is one of ${PACK_FORMATS.join(', ')}; FILE may be - for standard input`,
].join('\n');

/** Where a fault in the arguments, which is one line, leads to. */
export const PACK_HELP = 'npm run pack -- --help tells how';

/** Reads the arguments behind the command's name, or says what is wrong with them. */
export function readArguments(args: readonly string[]): PackArguments | { readonly faults: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        out: { type: 'string' },
        columns: { type: 'string' },
        choose: { type: 'string', multiple: true, default: [] },
      },
    });
    const [file] = positionals;
    const from = PACK_FORMATS.find((format) => format === values.from);
    if (file === undefined || positionals.length > 1) return refuse('one file is needed');
    if (values.from !== undefined && from === undefined) return refuse(`${values.from} is no format`);
    const columns = values.columns === undefined ? undefined : readPairs(values.columns);
    return { file, from, out: values.out, columns, choose: values.choose };
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    return refuse(message);
  }
}

function readPairs(columns: string): ReadonlyMap<string, string> {
  return new Map(
    columns.split(',').map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

function refuse(message: string): { faults: string[] } {
  return { faults: [`${message}: ${PACK_HELP}`] };
}
