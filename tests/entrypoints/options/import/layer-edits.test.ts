import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../core/packs/edit/apply-edit';
import type { TopicEdit } from '../../../../core/topics/topic-edit';
import { changeNames } from '../../../../entrypoints/options/import/change-names';
import { layerEdits } from '../../../../entrypoints/options/import/layer-edits';
import { gradeSample } from './sample-import';

const NOW = '2026-02-03T00:00:00.000Z';

describe('layerEdits', () => {
  it('is empty when nothing was changed', () => {
    const graded = gradeSample([['Bear']]);
    expect(layerEdits(graded.pack, graded.finish(), [], NOW)).toEqual([]);
  });

  it('gives the changed pack when it is laid over the pack', () => {
    const graded = gradeSample([['Velvet Bear', 'Bear'], ['Play']]);
    changeNames(graded, [graded.rows.findIndex(({ text }) => text === 'Bear')], { match: 'never' });
    const changed = graded.finish();
    const edits = layerEdits(graded.pack, changed, [], NOW);
    expect(edits.map(({ topicId }) => topicId)).toEqual(['g0']);
    const names = graded.pack.topics.map((topic) =>
      applyEdit(
        topic,
        edits.find((edit) => edit.topicId === topic.id),
      ),
    );
    expect(names.map(({ aliases }) => new Set(aliases))).toEqual(changed.topics.map(({ aliases }) => new Set(aliases)));
  });

  it('keeps what the reader had edited before', () => {
    const graded = gradeSample([['Velvet Bear', 'Bear']]);
    changeNames(graded, [graded.rows.findIndex(({ text }) => text === 'Bear')], { match: 'never' });
    const old: TopicEdit = {
      packId: graded.pack.id,
      topicId: 'g0',
      private: true,
      fields: { summary: 'My words.' },
      removed: [],
      aliases: [{ text: 'Bruin', alias: { text: 'Bruin', strength: 'strong', match: 'exact' } }],
      edited: '2026-01-01T00:00:00.000Z',
    };
    const [edit] = layerEdits(graded.pack, graded.finish(), [old], NOW);
    expect(edit).toMatchObject({ private: true, fields: { summary: 'My words.' }, edited: NOW });
    expect(edit?.aliases.map(({ text }) => text)).toEqual(expect.arrayContaining(['Bear', 'Bruin']));
  });
});
