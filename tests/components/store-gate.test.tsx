// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { StoreGate } from '../../components/StoreGate';
import { TextContext } from '../../components/text-context';
import { findAxeFaults } from './find-axe-faults';
import { readMessage } from './read-message';

afterEach(cleanup);

function show() {
  let tell: (notice: { text: string; isAlone: boolean }) => void = () => {
    throw new Error('not watched');
  };
  const watch = (onNotice: typeof tell) => {
    tell = onNotice;
    return () => undefined;
  };
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <StoreGate watch={watch}>
        <input aria-label="A draft" />
      </StoreGate>
    </TextContext.Provider>,
  );
  return { container, tell: (notice: Parameters<typeof tell>[0]) => act(() => tell(notice)) };
}

it('shows the page as long as there is nothing to tell', () => {
  show();
  expect(screen.getByRole('textbox')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('shows one sentence in place of a page that would be empty', async () => {
  const { container, tell } = show();
  await tell({ text: 'Update it.', isAlone: true });
  expect(screen.getByRole('alert').textContent).toBe('Update it.');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(await findAxeFaults(container)).toEqual([]);
});

it('keeps what was typed under a sentence that asks to load the page again', async () => {
  const { container, tell } = show();
  const draft = screen.getByRole<HTMLInputElement>('textbox');
  draft.value = 'not saved yet';
  await tell({ text: 'Load it again.', isAlone: false });
  expect(screen.getByRole('alert').textContent).toBe('Load it again.');
  expect(screen.getByRole('textbox')).toBe(draft);
  expect(await findAxeFaults(container)).toEqual([]);
});

it('goes on with what needs no store, under the sentence and what helps [F09] [F13]', async () => {
  const notice = { text: 'It does not open.', isAlone: true, canRescue: true, hasPackaged: true };
  const watch = (onNotice: (notice: { text: string; isAlone: boolean }) => void) => {
    onNotice(notice);
    return () => undefined;
  };
  const loadRescue = async () => ({
    readRemains: async () => ({ rows: 1, packs: [] }),
    saveRemains: async () => null,
    retryStore: async () => undefined,
    beginAnew: async () => undefined,
  });
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <StoreGate watch={watch} loadRescue={loadRescue} meanwhile={<main>A search</main>}>
        <input aria-label="A draft" />
      </StoreGate>
    </TextContext.Provider>,
  );
  expect(await screen.findByText(readMessage('rescueRetry'))).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toBe('It does not open.');
  expect(screen.getByRole('main').textContent).toBe('A search');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(await findAxeFaults(container)).toEqual([]);
});
