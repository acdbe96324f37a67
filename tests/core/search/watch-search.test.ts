import { beforeEach, expect, it, vi } from 'vitest';
import { watchSearch } from '../../../core/search/watch-search';
import { changePack } from '../../../core/store/packs';
import { resetStore } from '../store/reset-store';
import { installPack, samplePack, sampleTopic } from '../store/sample-pack';

const pack = samplePack([sampleTopic('opm', { name: 'OPM breach' })]);

beforeEach(async () => {
  await resetStore();
  await installPack(pack);
});

it('answers a query, and again when the store changes, until it is stopped', async () => {
  const onAnswer = vi.fn();
  const stop = watchSearch('opm', onAnswer);
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledOnce());
  expect(onAnswer.mock.lastCall?.[0]).toMatchObject({ query: 'opm', results: [{ name: 'OPM breach' }] });
  await changePack(pack.id, { enabled: false });
  await vi.waitFor(() => expect(onAnswer.mock.lastCall?.[0]).toEqual({ query: 'opm', results: [] }));
  stop();
  const calls = onAnswer.mock.calls.length;
  await changePack(pack.id, { enabled: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onAnswer).toHaveBeenCalledTimes(calls);
});

it('answers nothing at once, without asking the store', () => {
  const onAnswer = vi.fn();
  watchSearch(' ', onAnswer)();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ query: '', results: [] });
});
