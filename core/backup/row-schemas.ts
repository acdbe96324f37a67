import * as v from 'valibot';
import { LIMITS } from '../topics/limits';
import { ALIAS_SCHEMA, TOPIC_SCHEMA } from '../topics/pack-schema';
import { SETTING_SCHEMAS, TIME_SCHEMA } from '../topics/settings-schema';

const text = (limit: number) =>
  v.pipe(v.string(), v.nonEmpty('is empty'), v.maxLength(limit, `is longer than ${limit} characters`));

/** A pack id or a topic id, as long as any that a pack can have. */
const id = text(LIMITS.name);
const site = v.pipe(text(LIMITS.url), v.regex(/^[^\s/]+(?:\/\S*)?$/, 'is no site like example.org'));

const { id: _id, aliases: _aliases, ...fields } = TOPIC_SCHEMA.entries;

/** The fields of a topic, none of them needed and none filled in: an edit holds what was changed. */
const changedFields = Object.fromEntries(
  Object.entries(fields).map(([name, field]) => [name, v.optional('wrapped' in field ? field.wrapped : field)]),
);

/** The schema of all settings, each of which may be missing. */
export const SETTINGS_SCHEMA = v.partial(v.strictObject(SETTING_SCHEMAS));

/** The schemas of the rows a reader's choices are kept in. */
export const ROW_SCHEMAS = {
  siteRules: v.strictObject({
    site,
    marking: v.picklist(['on', 'off']),
    until: v.optional(TIME_SCHEMA),
    after: v.optional(v.literal('on')),
  }),
  quiets: v.pipe(
    v.strictObject({
      id: text(8_000),
      grain: v.picklist(['topic', 'alias']),
      topic: v.pipe(text(LIMITS.url), v.includes('#', 'is no reference to a topic')),
      alias: v.optional(text(LIMITS.url)),
      until: v.optional(TIME_SCHEMA),
      digest: v.optional(text(64)),
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
