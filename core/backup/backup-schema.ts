import * as v from 'valibot';
import { DATA_LIMITS } from '../topics/limits';
import { BACKUP_FORMAT } from './backup';
import { isUpdateAddress } from './is-update-address';
import { ROW_SCHEMAS, SETTINGS_SCHEMA } from './row-schemas';

const SMALL = 200;
/** Names changed at an import are edits, one a topic: a backup that was written can be read. */
const ROWS = DATA_LIMITS.entries;
const PACKS = 1_000;

const list = <T extends v.GenericSchema>(row: T, limit: number = ROWS) =>
  v.pipe(v.array(row), v.maxLength(limit, `has more than ${limit} entries`));
const line = v.pipe(v.string(), v.maxLength(SMALL, `is longer than ${SMALL} characters`));

/** The schema of a backup but for the packs in it, which `parsePack` reads. */
export const BACKUP_SCHEMA = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  created: v.pipe(v.string(), v.isoTimestamp('is no time like 2026-01-02T03:04:05.678Z')),
  version: line,
  settings: SETTINGS_SCHEMA,
  siteRules: list(ROW_SCHEMAS.siteRules),
  quiets: list(ROW_SCHEMAS.quiets),
  topicStates: list(ROW_SCHEMAS.topicStates),
  edits: list(ROW_SCHEMAS.edits),
  builtInPacks: list(v.strictObject({ id: line, enabled: v.boolean() }), PACKS),
  packs: list(
    v.strictObject({
      enabled: v.boolean(),
      digest: line,
      subscription: v.optional(
        v.strictObject({
          url: v.pipe(v.string(), v.check(isUpdateAddress, 'is no https address')),
          everyHours: v.pipe(v.number(), v.minValue(1, 'is less than 1'), v.maxValue(8_760, 'is more than 8760')),
        }),
      ),
      pack: v.unknown(),
    }),
    PACKS,
  ),
});
