import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** An article to try names on; `from` is where it was read. */
export interface Article {
  readonly from: string;
  readonly text: string;
}

/**
 * Every article below a folder: a `.txt` file is one, a line of a `.jsonl` file with a `text` is one. In the order of their
 * names; a file that cannot be read, or a folder without any article, is a fault.
 */
export function readArticles(folder: string): { articles: readonly Article[] } | { faults: readonly string[] } {
  const articles: Article[] = [];
  const faults: string[] = [];
  try {
    const files = statSync(folder).isDirectory()
      ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => /\.(?:txt|jsonl)$/i.test(file))
          .sort()
          .map((file) => join(folder, file))
      : [];
    for (const file of files) {
      if (!statSync(file).isFile()) continue;
      const content = readFileSync(file, 'utf8');
      if (/\.txt$/i.test(file)) articles.push({ from: file, text: content });
      else readLines(file, content, articles, faults);
    }
  } catch (error) {
    faults.push(`${folder}: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (articles.length === 0 && faults.length === 0) faults.push(`${folder}: is no folder with .txt or .jsonl files`);
  return faults.length > 0 ? { faults } : { articles };
}

function readLines(file: string, content: string, articles: Article[], faults: string[]): void {
  content.split('\n').forEach((line, row) => {
    if (line.trim() === '') return;
    const from = `${file}:${row + 1}`;
    const data = parseJson(line);
    if (typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string') {
      articles.push({ from, text: data.text });
    } else faults.push(`${from}: is no JSON object with a text`);
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
