import { printParseErrorCode, visit } from 'jsonc-parser';
import { capFaults } from '../../topics/cap-faults';
import { DATA_LIMITS, FORBIDDEN_KEYS } from '../../topics/limits';
import type { Fault } from '../../topics/parse-pack';
import { writePath } from '../../topics/write-path';

/** What stands in an object so far; a list has no keys. */
interface Container {
  readonly keys: Set<string> | null;
  size: number;
}

// By the names that the parser prints: its codes are a const enum, which modules compiled alone cannot read.
const SYNTAX: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'has a word that JSON does not know'],
  ['InvalidNumberFormat', 'has a number that is none'],
  ['PropertyNameExpected', 'needs a name in quotes here'],
  ['ValueExpected', 'needs a value here'],
  ['ColonExpected', 'needs a colon here'],
  ['CommaExpected', 'needs a comma here'],
  ['CloseBraceExpected', 'needs a } here'],
  ['CloseBracketExpected', 'needs a ] here'],
  ['EndOfFileExpected', 'should end here'],
  ['InvalidCommentToken', 'has a comment, which JSON does not know'],
  ['UnexpectedEndOfComment', 'has a comment, which JSON does not know'],
  ['UnexpectedEndOfString', 'has a text without its closing quote'],
  ['UnexpectedEndOfNumber', 'has a number that ends too soon'],
  ['InvalidUnicode', 'has a \\u sign that is none'],
  ['InvalidEscapeCharacter', 'has a \\ sign that is none'],
  ['InvalidCharacter', 'has a control character in a text'],
]);

/**
 * The data of a JSON text, or what is wrong with it: syntax, a key that stands twice, a forbidden key, more or deeper than
 * `DATA_LIMITS` allows. Never throws.
 */
export function parseJson(text: string): { readonly data: unknown } | { readonly faults: readonly Fault[] } {
  const faults = checkTokens(text);
  if (faults.length > 0) return { faults: capFaults(faults) };
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return { faults: [{ path: '', message: `is no JSON: ${error instanceof Error ? error.message : String(error)}` }] };
  }
}

/**
 * The tokens are looked at before the browser's own parser builds anything: it is the faster builder, but keeps the last of
 * two equal keys in silence, and tells of mistakes in words that differ from browser to browser.
 */
function checkTokens(text: string): Fault[] {
  const faults: Fault[] = [];
  const open: Container[] = [];
  let values = 0;

  // The parser recurses and cannot be told to stop, so what makes the rest pointless is thrown through it.
  const stop = (path: string, message: string): never => {
    faults.push({ path, message });
    throw new Error(message);
  };
  const countValue = (line: number): void => {
    values += 1;
    const container = open.at(-1);
    if (container !== undefined) container.size += 1;
    if ((container?.size ?? 0) > DATA_LIMITS.entries) {
      stop(`line ${line + 1}`, `has more than ${DATA_LIMITS.entries} entries in one list or object`);
    }
    if (values > DATA_LIMITS.values) stop(`line ${line + 1}`, `has more than ${DATA_LIMITS.values} values`);
  };
  const openContainer = (keys: Set<string> | null, line: number, column: number): void => {
    countValue(line);
    open.push({ keys, size: 0 });
    if (open.length > DATA_LIMITS.depth) {
      stop(`line ${line + 1}, column ${column + 1}`, `is nested deeper than ${DATA_LIMITS.depth} levels`);
    }
  };

  try {
    visit(
      text,
      {
        onObjectBegin: (_offset, _length, line, column) => openContainer(new Set(), line, column),
        onObjectEnd: () => void open.pop(),
        onArrayBegin: (_offset, _length, line, column) => openContainer(null, line, column),
        onArrayEnd: () => void open.pop(),
        onObjectProperty: (key, _offset, length, line, _column, pathSupplier) => {
          if (length > DATA_LIMITS.text)
            stop(`line ${line + 1}`, `has a key longer than ${DATA_LIMITS.text} characters`);
          const keys = open.at(-1)?.keys;
          const forbidden = FORBIDDEN_KEYS.has(key);
          if (forbidden || keys?.has(key)) {
            const message = forbidden ? `has the forbidden key "${key}"` : `has the key "${key}" twice`;
            faults.push({ path: writePath(pathSupplier()), message: `${message} (line ${line + 1})` });
          }
          keys?.add(key);
        },
        onLiteralValue: (value, _offset, length, line, _column, pathSupplier) => {
          countValue(line);
          if (length > DATA_LIMITS.text && typeof value === 'string' && value.length > DATA_LIMITS.text) {
            const message = `is longer than ${DATA_LIMITS.text} characters (line ${line + 1})`;
            faults.push({ path: writePath(pathSupplier()), message });
          }
        },
        onError: (code, _offset, _length, line, column) => {
          stop(`line ${line + 1}, column ${column + 1}`, SYNTAX.get(printParseErrorCode(code)) ?? 'is no JSON');
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch (error) {
    if (faults.length === 0) throw error;
  }
  return faults;
}
