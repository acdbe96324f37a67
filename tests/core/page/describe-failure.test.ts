import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { describeFailure } from '../../../core/page/describe-failure';
import { refuseChanged } from '../../../core/store/topic-basis';
import { readMessage } from '../../components/read-message';

vi.mock('../../../core/page/translate', async () => ({
  translate: (await import('../../components/read-message')).readMessage,
}));

const FULL = Object.assign(new Error('full'), { name: 'QuotaExceededError' });

it.each([
  ['as the browser gives it', FULL],
  ['as the database wraps it', new Dexie.AbortError('aborted', new Dexie.QuotaExceededError('full'))],
  ['as it refuses rows', Object.assign(new Error('3 of 3'), { name: 'BulkError', failures: [FULL] })],
])('says what to do about a full disk, %s [F08]', (_how, error) => {
  expect(describeFailure(error)).toBe(readMessage('storageFull'));
});

it('says what happened to a topic that was changed meanwhile [F15]', () => {
  expect(describeFailure(refuseChanged())).toBe(readMessage('editConflictText'));
});

it('leaves any other error its words', () => {
  expect(describeFailure(new Error('no disk'))).toBe('no disk');
});
