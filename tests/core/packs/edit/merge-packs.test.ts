import { describe, expect, it } from 'vitest';
import { changesMuch, comparePacks } from '../../../../core/packs/edit/compare-packs';
import { mergePacks } from '../../../../core/packs/edit/merge-packs';
import { samplePack, sampleTopic } from '../../store/sample-pack';

const stored = samplePack([sampleTopic('a'), sampleTopic('b'), sampleTopic('c')]);
const incoming = samplePack([sampleTopic('b', { name: 'New' }), sampleTopic('d')], { version: '2.0.0' });

describe('mergePacks', () => {
  it.each([
    ['replace', { b: 'New', d: 'D' }],
    ['add', { a: 'A', b: 'B', c: 'C', d: 'D' }],
    ['merge', { a: 'A', b: 'New', c: 'C', d: 'D' }],
  ] as const)('by %s', (mode, names) => {
    const merged = mergePacks(stored, incoming, mode);
    expect(merged.version).toBe('2.0.0');
    expect(Object.fromEntries(merged.topics.map(({ id, name }) => [id, name]))).toEqual(names);
  });
});

describe('comparePacks', () => {
  it('tells what is new, other and gone', () => {
    const changes = comparePacks(stored, incoming);
    expect(changes).toEqual({ added: ['d'], changed: ['b'], removed: ['a', 'c'], unchanged: 0 });
    expect(changesMuch(changes)).toBe(true);
  });

  it.each([
    [[], false],
    [['a'], false],
    [['a', 'b'], true],
  ])('asks for a look when %j are gone: %s', (gone, much) => {
    const topics = stored.topics.filter(({ id }) => !gone.includes(id));
    expect(changesMuch(comparePacks(stored, { ...stored, topics }))).toBe(much);
  });

  it('lets a pack grow without being asked', () => {
    const more = Array.from({ length: 50 }, (_, i) => sampleTopic(`n${i}`));
    expect(
      changesMuch(comparePacks(stored, samplePack([...['a', 'b', 'c'].map((id) => sampleTopic(id)), ...more]))),
    ).toBe(false);
  });
});
