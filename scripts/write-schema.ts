import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, SCHEMA_FILE } from './pack/build-schema';

writeFileSync(join(import.meta.dirname, '..', SCHEMA_FILE), buildSchema());
