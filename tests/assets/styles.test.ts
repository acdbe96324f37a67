import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../e2e/harness/extension-dir';

const SHEETS = ['assets', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(PROJECT_ROOT, folder), { recursive: true })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith('.css')),
);

it('nothing moves by itself, whatever a reader said about motion', () => {
  expect(SHEETS.length).toBeGreaterThan(5);
  const moving = SHEETS.filter((path) =>
    /@keyframes|\b(?:animation|transition)\b[^;{}]*:|scroll-behavior:\s*smooth/.test(
      readFileSync(join(PROJECT_ROOT, path), 'utf8'),
    ),
  );
  expect(moving).toEqual([]);
});
