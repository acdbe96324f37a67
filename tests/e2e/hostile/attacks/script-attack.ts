/** The one name that is marked on these pages. */
export const NAME = 'Edward Snowden';
/** A sentence in which it is. */
export const SENTENCE = `${NAME} leaked NSA documents in June 2013.`;
/** Stands for the extension's id in a source: each browser has its own. */
export const ID = '{{id}}';

/** A page that fights the page script. It is shown in a frame, beside all the others. */
export interface ScriptAttack {
  /** What the page does. */
  readonly name: string;
  /** What stands before `SENTENCE`, which each page has once more at its end. */
  readonly html?: string;
  /** Runs after all of it, and is done before the page script begins; `verdict`, if it sets one, must come to be true and to stay so. */
  readonly script?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the name is marked in the end, or the page has managed to hide that. */
  readonly expectation: 'marked' | 'hidden';
  /** What it is there, where that is something else. */
  readonly inChromium?: 'hidden';
}

/** The source of an attack's page for the extension with this id. */
export function writeAttackPage({ html = '', script = '' }: ScriptAttack, extensionId: string): string {
  const code = script === '' ? '' : `<script>${script}</script>`;
  return `<!doctype html><html lang="en"><title>x</title><body>${html}<p id="words">${SENTENCE}</p>${code}</body></html>`.replaceAll(
    ID,
    extensionId,
  );
}
