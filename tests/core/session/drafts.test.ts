import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { holdDraft } from '../../../core/session/hold-draft';
import type { KeptDraft } from '../../../core/session/kept-draft';
import { dropDraft, watchLeftDrafts } from '../../../core/session/left-drafts';

const draft = (id: string, name = id): KeptDraft => ({ id, name, at: 1, content: { words: name } });

function watch() {
  const seen: string[][] = [];
  const stop = watchLeftDrafts((drafts) => seen.push(drafts.map(({ name }) => name)));
  const waitFor = (names: string[]) => vi.waitFor(() => expect(seen.at(-1)).toEqual(names));
  return { seen, stop, waitFor };
}

/** What a page leaves that crashed: it can no longer say anything, and its lock is gone. */
const leave = (left: KeptDraft) => fakeBrowser.storage.session.set({ [`draft:${left.id}`]: left });

it('offers a draft whose page is gone, until it is thrown away [F06]', async () => {
  await leave(draft('a'));
  const { waitFor, stop } = watch();
  await waitFor(['a']);
  await dropDraft('a');
  await waitFor([]);
  stop();
});

it('does not offer what a page still holds, and forgets what was saved or left on purpose [F06]', async () => {
  const hold = holdDraft('b');
  hold.keep(draft('b'));
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get('draft:b')).toHaveProperty('draft:b'));
  const { seen, waitFor, stop } = watch();
  await waitFor([]);
  hold.end();
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get(null)).toEqual({}));
  await waitFor([]);
  expect(seen.flat()).toEqual([]);
  stop();
});

it('no longer offers in one window what another window goes on with [F06]', async () => {
  await leave(draft('c'));
  const { waitFor, stop } = watch();
  await waitFor(['c']);
  const hold = holdDraft('c');
  hold.keep(draft('c', 'c again'));
  await waitFor([]);
  hold.end();
  stop();
});

it('keeps nothing that memory has no room for, and not what it was before either [F06]', async () => {
  const hold = holdDraft('d');
  hold.keep(draft('d'));
  hold.keep({ ...draft('d'), content: 'x'.repeat(1_000_001) });
  const { waitFor, stop } = watch();
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get(null)).toEqual({}));
  hold.end();
  await waitFor([]);
  stop();
});
