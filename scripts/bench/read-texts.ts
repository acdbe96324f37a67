import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The labelled passages that may be looked at while the matcher is being worked on; the test corpus is not among them. */
const CORPORA = ['ordinary.jsonl', 'train.jsonl'];
const FOLDER = join(import.meta.dirname, '../../tests/corpus');

/** The texts of the corpora without their labels: news, mails, manuals and stories in several languages and scripts. */
export function readTexts(): string[] {
  return CORPORA.flatMap((file) =>
    readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
}
