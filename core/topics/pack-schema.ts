import * as v from 'valibot';
import { EDTF_DATE, EDTF_DATE_OR_INTERVAL } from './edtf';
import { LANGUAGE_TAG } from './language-tag';
import { LIMITS } from './limits';
import { isSafeLink } from './link';
import { PACK_FORMAT } from './pack';
import { TOPIC_KINDS } from './topic';

// Bidirectional overrides, zero-width signs and control characters can make a name look like another one; so can tags, which only
// flags are made of.
const DISGUISE =
  /(?![\t\n])\p{Cc}|[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,8})[\u{e0000}-\u{e0fff}]/u;

// No script stacks more marks on one letter; a hundred of them are painted over everything above and below.
const MARK_FLOOD = /\p{M}{9}/u;

const words = (limit: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty('is empty'),
    v.maxLength(limit, `is longer than ${limit} characters`),
    v.check((text) => !DISGUISE.test(text), 'holds an invisible or direction-changing character'),
    v.check((text) => !MARK_FLOOD.test(text), 'stacks more than 8 marks on one letter'),
    v.check((text) => text.isWellFormed(), 'holds half of a surrogate pair'),
  );

const languageTag = v.pipe(v.string(), v.regex(LANGUAGE_TAG, 'is no language tag'));
const text = (limit: number) =>
  v.union(
    [words(limit), v.pipe(v.record(languageTag, words(limit)), v.minEntries(1, 'holds no text'))],
    'is neither a text nor texts by language tag',
  );
const list = <T extends v.GenericSchema>(item: T, limit: number = LIMITS.list) =>
  v.pipe(v.array(item), v.maxLength(limit, `has more than ${limit} entries`));
const link = v.pipe(
  v.string(),
  v.maxLength(LIMITS.url, `is longer than ${LIMITS.url} characters`),
  v.check(isSafeLink, 'is no plain http, https or mailto address'),
);
const isoDate = v.pipe(v.string(), v.isoDate('is no date like 2015-09-25'));
const wordMatch = v.optional(v.picklist(['exact', 'caseless']));

const evidenceWord = v.pipe(
  v.union([
    words(LIMITS.name),
    v.strictObject({
      text: words(LIMITS.name),
      lang: v.optional(languageTag),
      match: wordMatch,
      decisive: v.optional(v.boolean()),
    }),
  ]),
  v.transform((word) => (typeof word === 'string' ? { text: word } : word)),
);
const evidenceGroupName = v.optional(v.picklist(['what', 'who', 'when', 'where']));
const evidenceGroup = v.optional(list(evidenceWord));
const evidence = v.strictObject({ what: evidenceGroup, who: evidenceGroup, when: evidenceGroup, where: evidenceGroup });

/** The schema of one text form. */
export const ALIAS_SCHEMA = v.pipe(
  v.strictObject({
    text: words(LIMITS.name),
    lang: v.optional(languageTag),
    strength: v.optional(v.picklist(['strong', 'supported', 'weak']), 'supported'),
    match: v.optional(v.picklist(['exact', 'caseless', 'never'])),
    hidden: v.optional(v.boolean()),
  }),
  v.transform((form) => ({ ...form, match: form.match ?? defaultMatch(form.text) })),
);

const veto = v.strictObject({
  text: words(LIMITS.name),
  scope: v.picklist(['touching', 'sentence', 'block', 'page']),
  match: wordMatch,
  aliases: v.optional(list(words(LIMITS.name))),
  sparesStrong: v.optional(v.boolean()),
});

const source = v.strictObject({
  title: words(LIMITS.line),
  publisher: words(LIMITS.name),
  url: v.optional(link),
  date: v.optional(v.pipe(v.string(), v.regex(EDTF_DATE, 'is no date like 2015, 2015-09 or 2015-09-25'))),
});

/** The schema of one topic of a pack; what it cannot say is in `checkTopic`. */
export const TOPIC_SCHEMA = v.strictObject({
  id: v.pipe(words(LIMITS.name), v.regex(/^[^\s#]+$/, 'holds a blank or #')),
  name: text(LIMITS.name),
  kind: v.picklist(TOPIC_KINDS),
  summary: v.optional(text(LIMITS.summary)),
  dates: v.optional(
    v.pipe(v.string(), v.regex(EDTF_DATE_OR_INTERVAL, 'is no date or interval like 2014-11-24/2015-01')),
  ),
  claims: v.optional(list(text(LIMITS.line)), []),
  facts: v.optional(
    list(
      v.strictObject({
        date: v.pipe(v.string(), v.regex(EDTF_DATE, 'is no date like 2015, 2015-09 or 2015-09-25')),
        text: text(LIMITS.line),
        source: v.pipe(v.number(), v.integer('is no whole number'), v.minValue(0, 'is negative')),
      }),
    ),
    [],
  ),
  aliases: list(ALIAS_SCHEMA, LIMITS.aliases),
  evidence: v.optional(evidence),
  vetoes: v.optional(list(veto)),
  precededByOtherName: v.optional(list(words(LIMITS.name))),
  requires: evidenceGroupName,
  suffices: evidenceGroupName,
  related: v.optional(list(words(LIMITS.url)), []),
  sources: v.optional(list(source), []),
  sameAs: v.optional(list(words(LIMITS.url)), []),
  replacedBy: v.optional(words(LIMITS.url)),
});

/** The schema of a pack file of format `sidelight-pack/1`; what it cannot say is in `checkPack`. */
export const PACK_SCHEMA = v.strictObject({
  format: v.literal(PACK_FORMAT),
  id: v.pipe(words(LIMITS.name), v.regex(/^\S+$/, 'holds a blank')),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/, 'is no version like 1.0.0')),
  name: text(LIMITS.name),
  description: v.optional(text(LIMITS.summary)),
  language: languageTag,
  license: words(LIMITS.name),
  attribution: v.optional(words(LIMITS.line)),
  homepage: v.optional(link),
  updated: isoDate,
  reviewed: v.optional(isoDate),
  corrections: v.optional(link),
  updateUrl: v.optional(link),
  evidence: v.optional(evidence),
  topics: list(TOPIC_SCHEMA, LIMITS.topics),
});

/** Names of three words and more are rarely something else, so they match in any case unless the pack says otherwise. */
function defaultMatch(aliasText: string): 'exact' | 'caseless' {
  return aliasText.trim().split(/\s+/).length >= 3 ? 'caseless' : 'exact';
}
