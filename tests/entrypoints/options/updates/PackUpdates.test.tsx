// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextContext } from '../../../../components/text-context';
import { useWatched } from '../../../../components/use-watched';
import { ask } from '../../../../core/messaging/send';
import { readHistoryEnds } from '../../../../core/store/history';
import { listPacks, type StoredPack } from '../../../../core/store/packs';
import { getUpdateCheck, putUpdateCheck, type UpdateCheck } from '../../../../core/store/update-checks';
import { watchStore } from '../../../../core/store/watch-store';
import { PackUpdates } from '../../../../entrypoints/options/updates/PackUpdates';
import { SaveContext } from '../../../../entrypoints/options/use-saving';
import { findAxeFaults } from '../../../components/find-axe-faults';
import { readMessage } from '../../../components/read-message';
import { resetStore } from '../../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../../core/store/sample-pack';

vi.mock('../../../../core/messaging/send', () => ({ ask: vi.fn() }));

const URL_HERE = 'https://packs.example:8443/birds/all.json';
const SUBSCRIPTION = { url: URL_HERE, everyHours: 24 };
const CHECK: UpdateCheck = { url: URL_HERE, failures: 0, nextCheck: 0 };

const watchPacks = (onValue: (packs: readonly StoredPack[]) => void) => watchStore(listPacks, onValue);
const save = async (change: () => Promise<unknown>) => {
  await change();
  return true;
};

function Packs() {
  return (
    <main>
      {useWatched(watchPacks)?.map((pack) => (
        <PackUpdates key={pack.id} pack={pack} />
      ))}
    </main>
  );
}

async function show(): Promise<Element> {
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <SaveContext.Provider value={save}>
        <Packs />
      </SaveContext.Provider>
    </TextContext.Provider>,
  );
  await waitFor(() => expect(container.querySelector('.updates')).not.toBeNull());
  return container;
}

const install = (fields: object, subscription?: typeof SUBSCRIPTION & { byPolicy?: boolean }) =>
  installPack(samplePack([sampleTopic('a')], fields), subscription ? { subscription } : {});

beforeEach(async () => {
  vi.mocked(ask).mockReset();
  await resetStore();
});
afterEach(cleanup);

describe('PackUpdates', () => {
  it('offers nothing for a pack that names no address, or one that would not be asked', async () => {
    await install({ updateUrl: 'http://packs.example/birds.json' });
    const container = await show();
    expect(container.textContent).toBe('It is not updated automatically.');
  });

  it('asks first, in a dialog that says whom, and does nothing when the reader says no', async () => {
    await install({ updateUrl: URL_HERE });
    const container = await show();
    const opener = screen.getByRole('button', { name: /Look for updates of “Sample”/ });
    opener.focus();
    fireEvent.click(opener);
    const dialog = screen.getByRole('dialog', { name: 'Look for updates of “Sample”?' });
    expect(dialog.textContent).toContain('packs.example:8443');
    expect(dialog.textContent).toContain(URL_HERE);
    expect(dialog.textContent).toContain('No cookies, no referrer');
    expect(await findAxeFaults(container)).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(container.querySelector('dialog')).toBeNull());
    expect(ask).not.toHaveBeenCalled();
    expect((await listPacks())[0]).not.toHaveProperty('subscription');
  });

  it('subscribes and looks once the reader agrees, and stops again, both to be undone', async () => {
    await install({ updateUrl: URL_HERE });
    const container = await show();
    fireEvent.click(screen.getByRole('button', { name: /Look for updates of/ }));
    fireEvent.change(screen.getByRole('combobox', { name: 'How often' }), { target: { value: '720' } });
    fireEvent.click(screen.getByRole('button', { name: 'Look for updates' }));
    await screen.findByText('Updates from packs.example:8443, once a month');
    expect((await listPacks())[0]?.subscription).toEqual({ url: URL_HERE, everyHours: 720 });
    expect((await readHistoryEnds()).undo?.label).toEqual({ key: 'changeSubscription', args: ['Sample'] });
    await waitFor(() => expect(ask).toHaveBeenCalledExactlyOnceWith('updatePack', 'org.example.sample'));
    expect(container.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(container.querySelector('.updates'));
    fireEvent.click(screen.getByRole('button', { name: /^Stop looking/ }));
    await screen.findByText('It is not updated automatically.');
    expect((await listPacks())[0]).not.toHaveProperty('subscription');
  });

  it('tells how the last look went and when the next one is', async () => {
    await install({}, SUBSCRIPTION);
    const now = Date.now();
    await putUpdateCheck({
      ...CHECK,
      lastCheck: now - 3 * 3_600_000,
      nextCheck: now + 2 * 3_600_000 + 60_000,
      lastResult: 'failed',
      failure: 'addressStatus\npacks.example:8443\n500',
    });
    const container = await show();
    await waitFor(() =>
      expect(container.textContent).toMatch(/answers with status .?500.?\. The pack stays as it is\./),
    );
    expect(container.textContent).toMatch(/Last checked 3 hours ago \(.+\): failed/);
    expect(container.textContent).toMatch(/Next check in 2 hours/);
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('knows no future past [F24]', async () => {
    await install({}, SUBSCRIPTION);
    const now = Date.now();
    await putUpdateCheck({ ...CHECK, lastCheck: now + 9e9, nextCheck: now - 9e9, lastResult: 'unchanged' });
    const container = await show();
    await waitFor(() => expect(container.textContent).toMatch(/Last checked this minute.+Next check this minute/));
  });

  it('cannot be stopped where the organisation wants it', async () => {
    await install({}, { ...SUBSCRIPTION, byPolicy: true });
    const container = await show();
    expect(container.textContent).toContain('set by your organisation');
    expect(screen.queryByRole('button', { name: /Stop/ })).toBeNull();
  });

  it('shows a version that waits, takes it or leaves it', async () => {
    await install({}, SUBSCRIPTION);
    const held = {
      digest: 'abc',
      version: '2.0.0',
      topicCount: 300,
      added: { count: 0, names: [] },
      changed: { count: 1, names: ['Grey Heron'] },
      removed: { count: 250, names: ['Red Kite'] },
    };
    await putUpdateCheck({ ...CHECK, held, lastCheck: 1, lastResult: 'held' });
    const container = await show();
    await screen.findByText(/Version 2.0.0 is ready. Topics it changes: 1. Topics it removes: 250 of 300/);
    const list = container.querySelector('details');
    expect(list?.textContent).toContain('Removed (250)Red Kiteand 249 more');
    expect(list?.textContent).toContain('Changed (1)Grey Heron');
    expect(list?.textContent).not.toContain('Added');
    expect(await findAxeFaults(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Install it' }));
    await waitFor(() => expect(ask).toHaveBeenCalledExactlyOnceWith('updatePack', 'org.example.sample', 'abc'));
    fireEvent.click(screen.getByRole('button', { name: 'Skip it' }));
    await waitFor(() => expect(screen.queryByText(/Version 2.0.0/)).toBeNull());
    expect(await getUpdateCheck(URL_HERE)).toMatchObject({ declined: 'abc' });
  });

  it('says so while it looks, and when the background does not answer', async () => {
    await install({}, SUBSCRIPTION);
    let fail = (_error: Error) => {};
    vi.mocked(ask).mockReturnValue(
      new Promise<never>((_resolve, reject) => {
        fail = reject;
      }),
    );
    await show();
    const button = screen.getByRole('button', { name: /^Check now/ });
    fireEvent.click(button);
    await screen.findByText('Looking for an update…');
    fireEvent.click(button);
    expect(ask).toHaveBeenCalledOnce();
    await act(async () => fail(new Error('Nobody answered')));
    expect(screen.getByRole('alert').textContent).toContain('Nobody answered');
  });
});
