import { describe, expect, it } from 'vitest';
import type { Alias, Topic } from '../../../core/topics/topic';
import { groupNames } from '../../../entrypoints/topic/group-names';

const alias = (text: string, fields: Partial<Alias> = {}): Alias => ({
  text,
  strength: 'supported',
  match: 'exact',
  ...fields,
});
const topic = (aliases: readonly Alias[], name: Topic['name'] = { en: 'The breach', de: 'Der Einbruch' }): Topic => ({
  id: 'breach',
  name,
  kind: 'event',
  claims: [],
  facts: [],
  aliases,
  related: [],
  sources: [],
  sameAs: [],
});

describe('groupNames', () => {
  it('parts names by language, the reader’s first, and those that say most before the others', () => {
    const names = groupNames(
      topic([
        alias('Einbruch', { lang: 'de', strength: 'weak' }),
        alias('OPM', { strength: 'weak' }),
        alias('OPM breach', { strength: 'strong' }),
        alias('Hack', { lang: 'de-AT', strength: 'strong' }),
      ]),
      'en',
      ['de-CH', 'en'],
    );
    expect(names.marked).toEqual([
      { language: 'de-AT', names: ['Hack'] },
      { language: 'de', names: ['Einbruch'] },
      { language: 'en', names: ['OPM breach', 'OPM'] },
    ]);
  });

  it('keeps apart what pages are not searched for, and does not show hidden names', () => {
    const names = groupNames(
      topic([
        alias('breach', { match: 'never' }),
        alias('braech', { hidden: true }),
        alias('Der Einbruch', { lang: 'de' }),
      ]),
      'en',
      ['en'],
    );
    expect(names).toEqual({
      marked: [{ language: 'de', names: ['Der Einbruch'] }],
      unmarked: [{ language: 'en', names: ['breach'] }],
      hidden: 1,
    });
  });

  it('tells the name in other languages, but not the one on top of the page', () => {
    expect(groupNames(topic([]), 'en', ['en']).unmarked).toEqual([{ language: 'de', names: ['Der Einbruch'] }]);
    expect(groupNames(topic([], 'One'), 'en', ['en']).unmarked).toEqual([]);
  });
});
