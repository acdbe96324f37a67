import { decodeArtifact } from '../../../core/matching/artifact-text';
import { loadIndex } from '../../../core/matching/match-index';
import { markWithMarkJs, markWithMarkJsRegExp } from './mark-with-mark-js';
import { markWithOurs } from './mark-with-ours';
import { measurePass } from './measure-pass';
import type { PassData, PassName } from './pass';
import { scanTermByTerm } from './scan-term-by-term';
import { walkBare } from './walk-bare';
import { wrapInSpans } from './wrap-in-spans';

/** What the address of a page asks for: `?pass=ours&data=/terms-200.json`. */
const asked = new URLSearchParams(location.search);
const pass = asked.get('pass');
if (pass !== null) void answer(pass as PassName, asked.get('data'));

/** Runs one pass over the page as it was loaded, and leaves what it measured on the root element. */
async function answer(name: PassName, address: string | null): Promise<void> {
  const tell = (result: object): void => {
    document.documentElement.dataset.bench = JSON.stringify(result);
  };
  try {
    const data = address === null ? { terms: [], index: '' } : await fetchData(address);
    tell(await measurePass(prepare(name, data)));
  } catch (error) {
    tell({ error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) });
  }
}

async function fetchData(address: string): Promise<PassData> {
  return (await fetch(new URL(address, location.href))).json() as Promise<PassData>;
}

function prepare(name: PassName, { terms, index }: PassData) {
  switch (name) {
    case 'nothing':
      return () => ({ marks: 0 });
    case 'bare':
      return walkBare;
    case 'ours': {
      const loaded = loadIndex(decodeArtifact(index));
      return () => markWithOurs(loaded);
    }
    case 'markRegExp':
      return markWithMarkJsRegExp(terms);
    case 'mark':
      return markWithMarkJs(terms);
    case 'spans':
      return wrapInSpans(terms);
    case 'termByTerm':
      return scanTermByTerm(terms);
  }
}
