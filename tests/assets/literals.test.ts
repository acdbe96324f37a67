import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { PROJECT_ROOT } from '../e2e/harness/extension-dir';

/** Attributes that readers are shown or told. */
const TOLD = /^(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|valuetext|placeholder))$/;
/** Examples of what is typed into a field: they are the same in every language. */
const EXAMPLES = new Set(['zh-CN', 'https://', 'example.org', 'CC-BY-4.0']);
/** In the pages themselves they stand only until the script has put its own words there. */
const FILES = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(PROJECT_ROOT, folder), { recursive: true })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith('.tsx')),
);

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The words that stand in JSX itself, where no language can change them. */
function findLiterals(code: string): string[] {
  const found: string[] = [];
  const { program, errors } = parseSync('file.tsx', code, { lang: 'tsx' });
  expect(errors).toEqual([]);
  visit(program as unknown as Node, false);
  return found;

  function visit(node: Node, isShown: boolean): void {
    if (isShown) found.push(...wordsOf(node));
    const attribute = node.type === 'JSXAttribute' ? String((node.name as Node).name) : '';
    for (const [key, value] of Object.entries(node)) {
      for (const child of [value].flat()) {
        if (!isNode(child)) continue;
        // What a condition chooses is shown; what a function is called with need not be.
        const goesOn =
          isShown && /^(?:JSXExpressionContainer|ConditionalExpression|LogicalExpression)$/.test(node.type);
        const isChild = /^JSX(?:Element|Fragment)$/.test(node.type) && key === 'children';
        visit(child, isChild || TOLD.test(attribute) || (goesOn && key !== 'test'));
      }
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function wordsOf({ type, value, quasis }: Node): string[] {
  const texts =
    type === 'JSXText' || type === 'Literal'
      ? [value]
      : type === 'TemplateLiteral'
        ? (quasis as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked)
        : [];
  return texts
    .filter((text) => typeof text === 'string')
    .filter((text) => /\p{L}{2}/u.test(text) && !EXAMPLES.has(text));
}

it('finds words in JSX', () => {
  const literals = findLiterals(`
    const a = <p title="One word" class="quiet">Two {isOn ? 'three' : t('four')} {isOn && \`five \${six}\`}
      <b aria-label={isOn ? 'seven' : eight}>{[t('nine')].map((x) => <i key="ten">{x}</i>)}</b></p>;`);
  expect(literals.map((words) => words.trim())).toEqual(['One word', 'Two', 'three', 'five', 'seven']);
});

it('no component holds words that no language can change', () => {
  const found = FILES.flatMap((path) =>
    findLiterals(readFileSync(join(PROJECT_ROOT, path), 'utf8')).map((words) => `${path}: ${words.trim()}`),
  );
  expect(FILES.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});
