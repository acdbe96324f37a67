import { toJsonSchema } from '@valibot/to-json-schema';
import { PACK_SCHEMA } from '../../core/topics/pack-schema';

/** Where the schema of pack files is kept, from the project's root. */
export const SCHEMA_FILE = 'schema/sidelight-pack-1.schema.json';

/**
 * The JSON Schema of pack files as text, made from the schema that reads them. What only a program can check (safe links,
 * invisible signs, references that lead somewhere) is not in it.
 */
export function buildSchema(): string {
  const schema = toJsonSchema(PACK_SCHEMA, {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
  });
  // What names this schema to an editor may stand in a file, too.
  const properties = { $schema: { type: 'string' }, ...schema.properties };
  const titled = { $schema: schema.$schema, title: 'Sidelight pack, format 1', ...schema, properties };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
