import { describe, expect, it } from 'vitest';
import { describeImport } from '../../../../entrypoints/options/import/describe-import';
import { gradeImport } from '../../../../entrypoints/options/import/grade-import';
import { samplePack, sampleTopic } from '../../../core/store/sample-pack';
import { gradeOwn, gradeSample, sampleDraft, WORDS } from './sample-import';

const ROW = { enabled: true, builtIn: false, topicCount: 2, edition: 1, pageCount: 1 };

describe('describeImport', () => {
  it('accounts for every entry of the file', () => {
    const skipped = ['revoked', 'no-name', 'revoked'] as const;
    const graded = gradeImport(
      {
        kind: 'draft',
        format: 'misp-galaxy',
        draft: sampleDraft([['Velvet Bear', 'Bear']]),
        present: 4,
        skipped: skipped.map((reason, i) => ({ at: `values[${i}]`, name: '', reason })),
      },
      WORDS,
    );
    const preview = describeImport(graded, [], null, 'd');
    expect(preview.skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ['revoked', 2],
      ['no-name', 1],
    ]);
    expect(preview.topics + preview.skipped.reduce((sum, { count }) => sum + count, 0)).toBe(preview.present);
    expect(preview).toMatchObject({ topics: 1, aliases: 2, stored: null });
  });

  it('names the topics and packs that have a name already', () => {
    const known = [{ text: 'bear', topicName: 'The animal', packName: 'Zoo' }];
    const { clashes, clashCount } = describeImport(gradeSample([['Bear']]), known, null, 'd');
    expect(clashCount).toBe(1);
    expect(clashes[0]).toMatchObject({ text: 'Bear', known });
  });

  it('tells what is new, changed and gone against the pack that is there', () => {
    const before = samplePack([sampleTopic('opm'), sampleTopic('gone')]);
    const next = samplePack([sampleTopic('opm', { summary: 'More.' }), sampleTopic('new')], { version: '1.1.0' });
    const { stored } = describeImport(
      gradeOwn(next),
      [],
      { row: { ...before, ...ROW, digest: 'd' }, pack: before, edits: [] },
      'e',
    );
    expect(stored).toMatchObject({
      version: '1.0.0',
      isSame: false,
      updatesFrom: null,
      added: { count: 1, first: ['NEW'] },
      changed: { count: 1, first: ['OPM'] },
      removed: { count: 1, first: ['GONE'] },
    });
  });
});
