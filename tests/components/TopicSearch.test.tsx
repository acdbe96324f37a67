// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type FoundTopic, TopicSearch } from '../../components/TopicSearch';
import { TextContext } from '../../components/text-context';
import { findAxeFaults } from './find-axe-faults';
import { readMessage } from './read-message';

const FOUND: readonly FoundTopic[] = [
  { ref: 'p#a', name: 'Alpha', kind: 'event', summary: 'The first.' },
  { ref: 'p#b', name: { en: 'Beta' }, kind: 'person' },
  { ref: 'p#c', name: 'Gamma', kind: 'other' },
];

let answerLate: () => void = () => undefined;

afterEach(cleanup);

/** `late` queries are answered by `answerLate` alone. */
function Field({ onOpen }: { readonly onOpen: (ref: string) => void }) {
  const [query, setQuery] = useState('');
  const [answered, setAnswered] = useState('');
  answerLate = () => setAnswered(query);
  const known = query.startsWith('late') ? answered : query;
  const answer = { query: known, results: known === '' || known === 'zzz' ? [] : FOUND };
  return <TopicSearch query={query} answer={answer} languages={['en']} onQuery={setQuery} onOpen={onOpen} />;
}

function show() {
  const onOpen = vi.fn();
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <Field onOpen={onOpen} />
    </TextContext.Provider>,
  );
  const field = screen.getByRole('combobox', { name: 'Search topics' });
  const type = (value: string) => fireEvent.input(field, { target: { value } });
  const press = (key: string) => fireEvent.keyDown(field, { key });
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
