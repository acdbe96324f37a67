import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, createdTopic } from '../../../../core/packs/edit/apply-edit';
import { diffTopic, isEmptyDifference } from '../../../../core/packs/edit/diff-topic';
import type { Topic } from '../../../../core/topics/topic';

const alias = fc.record(
  {
    text: fc.constantFrom('OPM', 'Sony', 'PLA', '__proto__', 'constructor'),
    lang: fc.constantFrom('en', 'de'),
    strength: fc.constantFrom('strong', 'weak'),
    match: fc.constantFrom('exact', 'never'),
  },
  { requiredKeys: ['text', 'strength', 'match'] },
);
const topic = fc.record(
  {
    id: fc.constant('t'),
    name: fc.constantFrom('One', 'Two'),
    kind: fc.constantFrom('event', 'person'),
    summary: fc.constantFrom('Short.', 'Long.'),
    dates: fc.constantFrom('2015', '2016'),
    claims: fc.constantFrom([], ['It was.']),
    facts: fc.constant([]),
    aliases: fc.uniqueArray(alias, { selector: ({ text, lang }) => `${lang} ${text}` }),
    related: fc.constantFrom([], ['x']),
    sources: fc.constant([]),
    sameAs: fc.constant([]),
  },
  { requiredKeys: ['id', 'name', 'kind', 'claims', 'facts', 'aliases', 'related', 'sources', 'sameAs'] },
) as fc.Arbitrary<Topic>;

const byText = (found: Topic) => ({
  ...found,
  aliases: [...found.aliases].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
});
const edit = (difference: ReturnType<typeof diffTopic>) => ({ packId: 'p', topicId: 't', edited: '', ...difference });

describe('diffTopic', () => {
  it('says just what turns one topic into the other', () => {
    fc.assert(
      fc.property(topic, topic, (base, wanted) => {
        const difference = diffTopic(base, wanted);
        expect(byText(applyEdit(base, edit(difference)))).toEqual(byText(wanted));
        expect(isEmptyDifference(difference)).toBe(JSON.stringify(byText(base)) === JSON.stringify(byText(wanted)));
      }),
    );
  });

  it('says nothing about fields that are the same', () => {
    const base = createdTopic(edit({ fields: { name: 'One' }, removed: [], aliases: [] }));
    expect(diffTopic(base, { ...base, name: 'Two' })).toEqual({ fields: { name: 'Two' }, removed: [], aliases: [] });
  });

  it('says nothing about the order in which a pack writes its fields', () => {
    const one = { text: 'OPM', strength: 'weak', hidden: true, match: 'exact' } as const;
    const other = { match: 'exact', hidden: true, strength: 'weak', text: 'OPM' } as const;
    const base = { ...createdTopic(edit({ fields: {}, removed: [], aliases: [] })), aliases: [one] };
    const wanted = { ...base, aliases: [other], name: { de: 'b', en: 'a' } };
    expect(isEmptyDifference(diffTopic({ ...base, name: { en: 'a', de: 'b' } }, wanted))).toBe(true);
  });
});
