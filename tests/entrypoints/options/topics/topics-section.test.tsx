// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextContext } from '../../../../components/text-context';
import { listTopicsOff } from '../../../../core/store/list-topics-off';
import * as topics from '../../../../core/store/topics';
import { TopicsSection } from '../../../../entrypoints/options/topics/list/TopicsSection';
import { SaveContext } from '../../../../entrypoints/options/use-saving';
import { findAxeFaults } from '../../../components/find-axe-faults';
import { readMessage } from '../../../components/read-message';
import { resetStore } from '../../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../../core/store/sample-pack';

const COUNT = 2_000;

beforeEach(async () => {
  await resetStore();
  const many = Array.from({ length: COUNT }, (_, i) => sampleTopic(`heron${String(i).padStart(4, '0')}`));
  await installPack(samplePack(many));
});
afterEach(cleanup);

async function show() {
  const onEdit = vi.fn();
  const save = async (change: () => Promise<unknown>) => {
    await change();
    return true;
  };
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <SaveContext.Provider value={save}>
        <TopicsSection onEdit={onEdit} onNew={vi.fn()} />
      </SaveContext.Provider>
    </TextContext.Provider>,
  );
  await screen.findByText('HERON0000');
  const focused = () => document.activeElement?.closest('li')?.getAttribute('aria-posinset');
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
  return { container, onEdit, focused, press };
}

describe('TopicsSection', () => {
  it('holds the rows in sight only, and tells each one’s place in the whole', async () => {
    const { container } = await show();
    const rows = container.querySelectorAll('.topic-list li');
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe(String(COUNT));
    expect(rows[1]?.getAttribute('aria-posinset')).toBe('2');
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('stops Tab at one row, and walks with the keys', async () => {
    const { container, focused, press } = await show();
    const stops = container.querySelectorAll<HTMLElement>('.topic-list [tabindex="0"]');
    expect(stops).toHaveLength(2);
    stops[0]?.focus();
    press('ArrowDown');
    await waitFor(() => expect(focused()).toBe('2'));
    press('End');
    await waitFor(() => expect(focused()).toBe(String(COUNT)));
    press('ArrowUp');
    await waitFor(() => expect(focused()).toBe(String(COUNT - 1)));
    press('Home');
    await waitFor(() => expect(focused()).toBe('1'));
    expect(document.activeElement?.getAttribute('role')).toBe('switch');
  });

  it('filters and says how many are left', async () => {
    await show();
    fireEvent.input(screen.getByLabelText('Filter topics'), { target: { value: 'heron1999' } });
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('Topics: 1 of 2,000')).toBeTruthy();
  });

  it('switches a topic without reading the list again', async () => {
    await show();
    const list = vi.spyOn(topics, 'listTopics');
    fireEvent.click(screen.getAllByRole('switch')[0] as Element);
    await waitFor(async () => expect((await listTopicsOff()).size).toBe(1));
    await waitFor(() => expect(screen.getAllByRole('switch')[0]?.getAttribute('aria-checked')).toBe('false'));
    expect(list).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'off' } });
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('opens the editor on a row', async () => {
    const { onEdit } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Edit HERON0002' }));
    expect(onEdit).toHaveBeenCalledExactlyOnceWith('org.example.sample#heron0002');
  });
});
