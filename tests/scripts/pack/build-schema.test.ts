import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSchema, SCHEMA_FILE } from '../../../scripts/pack/build-schema';

it('stands in the repository as it is made from the code; `npm run schema` writes it', () => {
  expect(readFileSync(join(import.meta.dirname, '../../..', SCHEMA_FILE), 'utf8')).toBe(buildSchema());
});

it('knows all fields and no others', () => {
  const schema = JSON.parse(buildSchema());
  expect(schema).toMatchObject({ required: expect.arrayContaining(['format', 'topics']), additionalProperties: false });
  expect(Object.keys(schema.properties.topics.items.properties)).toContain('aliases');
});
