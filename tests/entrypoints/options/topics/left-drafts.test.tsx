// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TextContext } from '../../../../components/text-context';
import { LeftDrafts } from '../../../../entrypoints/options/topics/LeftDrafts';
import { findAxeFaults } from '../../../components/find-axe-faults';
import { readMessage } from '../../../components/read-message';

afterEach(cleanup);

it('offers what was left, to go on with or to throw away [F06]', async () => {
  const draft = { id: 'a', name: 'Grey Heron', at: 1, content: {} };
  await fakeBrowser.storage.session.set({ 'draft:a': draft, 'draft:b': { ...draft, id: 'b', name: '' } });
  const onGoOn = vi.fn();
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <LeftDrafts onGoOn={onGoOn} />
    </TextContext.Provider>,
  );
  await waitFor(() => expect(screen.getAllByRole('status')).toHaveLength(2));
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual([
    'You were editing “\u2068Grey Heron\u2069” and had not saved it.',
    'You were editing “\u2068New topic\u2069” and had not saved it.',
  ]);
  expect(await findAxeFaults(container)).toEqual([]);
  fireEvent.click(screen.getAllByRole('button', { name: 'Go on editing' })[0] as Element);
  expect(onGoOn).toHaveBeenCalledWith(draft);
  fireEvent.click(screen.getAllByRole('button', { name: 'Throw it away' })[1] as Element);
  await waitFor(() => expect(screen.getAllByRole('status')).toHaveLength(1));
  expect(await fakeBrowser.storage.session.get(null)).toEqual({ 'draft:a': draft });
});
