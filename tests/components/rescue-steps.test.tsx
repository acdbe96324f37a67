// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { type RescueActions, RescueSteps } from '../../components/RescueSteps';
import { TextContext } from '../../components/text-context';
import { findAxeFaults } from './find-axe-faults';
import { readMessage } from './read-message';

afterEach(cleanup);

const REMAINS = { rows: 3, packs: [{ id: 'org.example.big', name: 'A big pack' }] };

async function show(actions: Partial<RescueActions> = {}) {
  const all = {
    readRemains: async () => REMAINS,
    saveRemains: vi.fn(async () => 'copy.json'),
    retryStore: vi.fn(async () => undefined),
    beginAnew: vi.fn(async () => undefined),
    ...actions,
  };
  const load = async () => all;
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <RescueSteps load={load} />
    </TextContext.Provider>,
  );
  await screen.findByText(readMessage('rescueTitle'));
  return { container, all };
}

const press = (key: string) => act(async () => screen.getByText(readMessage(key)).click());

it('tries again, and saves a copy under a name that it tells [F09]', async () => {
  const { all, container } = await show();
  await press('rescueRetry');
  expect(all.retryStore).toHaveBeenCalledOnce();
  const save = screen.getByText(readMessage('rescueSave'));
  await waitFor(() => expect(save.getAttribute('aria-disabled')).toBe('false'));
  await press('rescueSave');
  expect(await screen.findByText(readMessage('rescueSaved', 'copy.json'))).toBeTruthy();
  expect(await findAxeFaults(container)).toEqual([]);
});

it('says what comes back and what does not before it deletes anything [F09]', async () => {
  const { all, container } = await show();
  await press('rescueAnew');
  const question = screen.getByRole('region', { name: readMessage('rescueAnew') });
  expect(question.textContent).toContain(readMessage('rescueAnewQuestion_other', '3'));
  expect(question.textContent).toContain('A big pack');
  expect(document.activeElement).toBe(question);
  expect(all.beginAnew).not.toHaveBeenCalled();
  expect(await findAxeFaults(container)).toEqual([]);
  await press('rescueKeep');
  expect(screen.queryByText(readMessage('rescueAnewNow'))).toBeNull();
  await press('rescueAnew');
  await press('rescueAnewNow');
  expect(all.beginAnew).toHaveBeenCalledOnce();
});

it('says so when the browser cannot delete it either, and tries no more by itself [F09]', async () => {
  const beginAnew = vi.fn(() => Promise.reject(new Error('no disk\n UnknownError: no disk')));
  await show({ beginAnew });
  await press('rescueAnew');
  await press('rescueAnewNow');
  expect((await screen.findByRole('alert')).textContent).toBe(readMessage('rescueStuck', 'no disk'));
  expect(beginAnew).toHaveBeenCalledOnce();
});

it('offers no copy where there is none, and says what would be gone [F09]', async () => {
  await show({ readRemains: async () => ({ rows: null, packs: [] }) });
  expect(screen.getByText(readMessage('rescueSave')).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText(readMessage('rescueNothing'))).toBeTruthy();
  await press('rescueAnew');
  expect(screen.getByText(readMessage('rescueAnewNone'))).toBeTruthy();
});
