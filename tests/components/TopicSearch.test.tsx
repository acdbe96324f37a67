// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FoundTopic, type OwnPage, TopicSearch } from '../../components/TopicSearch';
import { TextContext } from '../../components/text-context';
import { findAxeFaults } from './find-axe-faults';
import { readMessage } from './read-message';

const FOUND: readonly FoundTopic[] = [
  { ref: 'p#a', name: 'Alpha', kind: 'event', summary: 'The first.', dates: '2015-06' },
  { ref: 'p#b', name: { en: 'Beta' }, kind: 'person' },
  { ref: 'p#c', name: 'Gamma', kind: 'other' },
];

let answerLate: () => void = () => undefined;

afterEach(cleanup);

/** `late` queries are answered by `answerLate` alone. */
function Field({ onOpen, page }: { readonly onOpen: (ref: string) => void; readonly page?: OwnPage }) {
  const [query, setQuery] = useState('');
  const [answered, setAnswered] = useState('');
  answerLate = () => setAnswered(query);
  const known = query.startsWith('late') ? answered : query;
  const answer = { query: known, results: known === '' || known === 'zzz' ? [] : FOUND };
  return <TopicSearch {...{ query, answer, onOpen, ...(page && { page }) }} languages={['en']} onQuery={setQuery} />;
}

function show(page?: OwnPage) {
  const onOpen = vi.fn();
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <Field onOpen={onOpen} {...(page && { page })} />
    </TextContext.Provider>,
  );
  const field = screen.getByRole('combobox', { name: 'Search topics' });
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  const press = (key: string, more: object = {}) => fireEvent.keyDown(field, { key, ...more });
  const active = () =>
    container.querySelector(`[id="${field.getAttribute('aria-activedescendant')}"] strong`)?.textContent;
  return { onOpen, container, field, type, press, active };
}

describe('TopicSearch', () => {
  it('has the focus at once', () => {
    const { field } = show();
    expect(document.activeElement).toBe(field);
  });

  it('keeps an Enter that came before the answer, for the query it was meant for', () => {
    const { onOpen, type, press } = show();
    type('late');
    press('Enter');
    expect(onOpen).not.toHaveBeenCalled();
    act(answerLate);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('p#a');
    type('late one');
    press('Enter');
    type('late two');
    act(answerLate);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('is free of axe faults, empty and with results', async () => {
    const { container, type } = show();
    expect(await findAxeFaults(container)).toEqual([]);
    type('a');
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('walks with the arrows, around both ends, and opens with Enter', () => {
    const { type, press, active, onOpen } = show();
    type('a');
    expect(active()).toBe('Alpha');
    press('ArrowDown');
    expect(active()).toBe('Beta');
    press('ArrowUp');
    press('ArrowUp');
    expect(active()).toBe('Gamma');
    press('ArrowDown');
    press('Enter');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('p#a');
  });

  it('opens what is clicked', () => {
    const { type, onOpen } = show();
    type('a');
    fireEvent.click(screen.getByText('Beta'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('p#b');
  });

  it('tells of the active topic, its time and its whole summary, before it is opened', () => {
    const { container, type, press } = show();
    type('a');
    const preview = () => container.querySelector('.preview')?.textContent;
    expect(preview()).toBe('Event · June 2015The first.');
    press('ArrowDown');
    expect(preview()).toBe('PersonNo summary.');
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('opens the topic’s own page with %j and Enter', (more) => {
    const page = { keys: 'Ctrl+Enter', onOpen: vi.fn() };
    const { type, press, onOpen } = show(page);
    type('a');
    press('ArrowDown');
    press('Enter', more);
    expect(page.onOpen).toHaveBeenCalledExactlyOnceWith('p#b');
    fireEvent.click(screen.getByRole('button', { name: 'Full page Ctrl+Enter' }));
    expect(page.onOpen).toHaveBeenCalledTimes(2);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('keeps an early Ctrl+Enter for the page, too', () => {
    const page = { keys: 'Ctrl+Enter', onOpen: vi.fn() };
    const { type, press, onOpen } = show(page);
    type('late');
    press('Enter', { ctrlKey: true });
    act(answerLate);
    expect(page.onOpen).toHaveBeenCalledExactlyOnceWith('p#a');
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('looks at what the pointer moves to, not at what moves under it', () => {
    const { type, active } = show();
    type('a');
    fireEvent.pointerMove(screen.getByText('Gamma'), { movementX: 0, movementY: 0 });
    expect(active()).toBe('Alpha');
    fireEvent.pointerMove(screen.getByText('Gamma'), { movementX: 0, movementY: 3 });
    expect(active()).toBe('Gamma');
  });

  it('empties the field with Esc, and leaves Esc alone when it is empty', () => {
    const { field, type, press } = show();
    type('a');
    expect(press('Escape')).toBe(false);
    expect('value' in field && field.value).toBe('');
    expect(press('Escape')).toBe(true);
  });

  it('leaves the keys to an input method that is composing', () => {
    const { field, type, onOpen } = show();
    type('a');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('says when nothing is found', () => {
    const { type } = show();
    type('zzz');
    expect(screen.getByRole('status').textContent).toBe('No topic found.');
  });
});
