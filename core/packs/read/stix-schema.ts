import * as v from 'valibot';

const text = v.string('is no text');
const words = v.nullish(text, '');
const texts = v.nullish(v.array(text, 'is no list of texts'), []);
const flag = v.nullish(v.boolean('is neither true nor false'), false);

const OBJECT = v.looseObject(
  {
    type: text,
    id: text,
    created: words,
    modified: words,
    name: words,
    description: words,
    aliases: texts,
    x_mitre_aliases: texts,
    x_opencti_aliases: texts,
    revoked: flag,
    x_mitre_deprecated: flag,
    first_seen: words,
    last_seen: words,
    created_by_ref: words,
    source_ref: words,
    target_ref: words,
    relationship_type: words,
    x_mitre_version: words,
    definition_type: words,
    definition: v.nullish(v.looseObject({ statement: words }, 'is no definition')),
    external_references: v.nullish(
      v.array(
        v.looseObject({ source_name: words, url: words, external_id: words, description: words }, 'is no reference'),
        'is no list of references',
      ),
      [],
    ),
  },
  'is no STIX object',
);

const READ_TYPES = new Set([
  'campaign',
  'intrusion-set',
  'malware',
  'marking-definition',
  'relationship',
  'threat-actor',
  'tool',
  'x-mitre-collection',
]);
const NO_FIELDS = v.parse(OBJECT, { type: '', id: '' });
const OTHER_OBJECT = v.pipe(
  v.looseObject({ type: text, id: words }, 'is no STIX object'),
  v.transform(({ type, id }) => ({ ...NO_FIELDS, type, id })),
);

/** One object of a bundle. Types that are not read may use the same names for other things. */
export const STIX_ENTRY = v.lazy((input) => {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
  return typeof type === 'string' && READ_TYPES.has(type) ? OBJECT : OTHER_OBJECT;
});

/** The fields of a STIX bundle, or of what a TAXII server sends, that are read; all others may hold anything. */
export const STIX_BUNDLE = v.looseObject({
  type: v.optional(v.literal('bundle', 'is no bundle')),
  id: words,
  objects: v.optional(v.array(STIX_ENTRY, 'is no list of objects'), []),
});

export type StixBundle = v.InferOutput<typeof STIX_BUNDLE>;
export type StixObject = v.InferOutput<typeof OBJECT>;
