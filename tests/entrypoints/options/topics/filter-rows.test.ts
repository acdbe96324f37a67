import { describe, expect, it } from 'vitest';
import type { TopicRef } from '../../../../core/topics/topic-ref';
import { filterRows } from '../../../../entrypoints/options/topics/list/filter-rows';
import { foldForFilter } from '../../../../entrypoints/options/topics/list/fold-for-filter';
import type { TopicRow } from '../../../../entrypoints/options/topics/list/topic-row';

const row = (ref: string, names: string, fields: Partial<TopicRow> = {}): TopicRow => ({
  ref: ref as TopicRef,
  packId: ref.split('#')[0] ?? '',
  name: names,
  folded: foldForFilter(names),
  edited: false,
  own: false,
  private: false,
  ...fields,
});

const ROWS = [
  row('a#1', 'Grey Heron\nArdea cinerea', { edited: true }),
  row('a#2', 'Señor Ortíz', { private: true }),
  row('b#3', '斯诺登', { own: true }),
];
const OFF: ReadonlySet<TopicRef> = new Set(['a#2' as TopicRef]);
const ALL = { words: '', packId: '', kind: 'all' } as const;
const find = (filter: object) => filterRows(ROWS, { ...ALL, ...filter }, OFF).map(({ ref }) => ref);

describe('filterRows', () => {
  it.each([
    [{}, ['a#1', 'a#2', 'b#3']],
    [{ words: ' HERON ' }, ['a#1']],
    [{ words: 'cinerea grey' }, ['a#1']],
    [{ words: 'senor ortiz' }, ['a#2']],
    [{ words: '诺登' }, ['b#3']],
    [{ packId: 'a' }, ['a#1', 'a#2']],
    [{ kind: 'edited' }, ['a#1', 'b#3']],
    [{ kind: 'off' }, ['a#2']],
    [{ kind: 'private' }, ['a#2']],
    [{ kind: 'off', words: 'heron' }, []],
  ])('leaves for %j', (filter, refs) => {
    expect(find(filter)).toEqual(refs);
  });

  it('looks at each of a hundred thousand topics once', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => row(`p#${i}`, `Grey Heron ${i}\nArdea number ${i} of many`));
    const before = performance.now();
    expect(filterRows(many, { ...ALL, words: 'heron 99999' }, OFF)).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
