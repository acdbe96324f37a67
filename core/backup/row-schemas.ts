import * as v from 'valibot';
import { LIMITS } from '../topics/limits';
import { ALIAS_SCHEMA, TOPIC_SCHEMA } from '../topics/pack-schema';
import { OPEN_DELAY_RANGE_MS, type Settings } from '../topics/settings';

const text = (limit: number) =>
  v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(limit, `is longer than ${limit} characters`));
const number = (min: number, max: number) =>
  v.pipe(v.number(), v.minValue(min, `is less than ${min}`), v.maxValue(max, `is more than ${max}`));

/** A pack id or a topic id, as long as any that a pack can have. */
const id = text(LIMITS.name);
const site = v.pipe(text(253), v.regex(/^[^\s/]+$/, 'is no site like example.org'));

const settings = {
  enabled: v.boolean(),
  scope: v.picklist(['everywhere', 'chosen']),
  density: v.picklist(['first', 'every']),
  openDelayMs: number(OPEN_DELAY_RANGE_MS.min, OPEN_DELAY_RANGE_MS.max),
  markStyle: v.picklist(['dotted', 'dashed', 'solid', 'double', 'wavy']),
  markThicknessPx: number(1, 4),
  markColor: v.pipe(v.string(), v.regex(/^(currentColor|#[0-9a-f]{6})$/i, 'is no colour like #1f5f7a')),
} satisfies { [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };

const { id: _id, aliases: _aliases, ...fields } = TOPIC_SCHEMA.entries;

/** The fields of a topic, none of them needed and none filled in: an edit holds what was changed. */
const changedFields = Object.fromEntries(
  Object.entries(fields).map(([name, field]) => [name, v.optional('wrapped' in field ? field.wrapped : field)]),
);

/** The schema of all settings, each of which may be missing. */
export const SETTINGS_SCHEMA = v.partial(v.strictObject(settings));

/** The schemas of the rows a reader's choices are kept in. */
export const ROW_SCHEMAS = {
  siteRules: v.strictObject({ site, marking: v.picklist(['on', 'off']) }),
  quiets: v.pipe(
    v.strictObject({
      id: text(8_000),
      grain: v.picklist(['topic', 'alias']),
      topic: v.pipe(text(LIMITS.url), v.includes('#', 'is no reference to a topic')),
      alias: v.optional(text(LIMITS.url)),
    }),
    v.check(
      ({ grain, alias }) => (grain === 'alias') === (alias !== undefined),
      'has an alias only with grain "alias"',
    ),
  ),
  topicStates: v.strictObject({ packId: id, topicId: id, off: v.boolean() }),
  edits: v.strictObject({
    packId: id,
    topicId: id,
    created: v.optional(v.boolean()),
    private: v.optional(v.boolean()),
    fields: v.strictObject(changedFields),
    removed: v.pipe(
      v.array(v.picklist(Object.keys(fields), 'is no field of a topic')),
      v.maxLength(LIMITS.list, `has more than ${LIMITS.list} entries`),
    ),
    aliases: v.pipe(
      v.array(
        v.strictObject({ text: text(LIMITS.name), lang: v.optional(v.string()), alias: v.nullable(ALIAS_SCHEMA) }),
      ),
      v.maxLength(LIMITS.aliases, `has more than ${LIMITS.aliases} entries`),
    ),
    edited: v.pipe(v.string(), v.isoTimestamp('is no time like 2026-01-02T03:04:05.678Z')),
  }),
} as const;
