import { parseArgs } from 'node:util';
import { PACK_FORMATS, type PackFormat } from '../../core/packs/read/detect-format';
import { PACK_HELP } from './read-arguments';

/** What `grade` was asked for. */
export interface GradeArguments {
  readonly file: string;
  readonly from?: PackFormat | undefined;
  /** A folder of articles to try the graded names on. */
  readonly text?: string | undefined;
  readonly json: boolean;
}

/** Reads the arguments behind `grade`, or says what is wrong with them. */
export function readGradeArguments(args: readonly string[]): GradeArguments | { readonly faults: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: { type: 'string' }, text: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    const from = PACK_FORMATS.find((format) => format === values.from);
    if (file === undefined || positionals.length > 1) return refuse('one file is needed');
    if (values.from !== undefined && from === undefined) return refuse(`${values.from} is no format`);
    return { file, from, text: values.text, json: values.json };
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    return refuse(message);
  }
}

function refuse(message: string): { faults: string[] } {
  return { faults: [`${message}: ${PACK_HELP}`] };
}
