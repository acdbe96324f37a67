// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextContext } from '../../../../components/text-context';
import { getEdit, newTopicRef, removeEdit, saveTopic } from '../../../../core/store/edits';
import { readHistoryEnds } from '../../../../core/store/history';
import { getCardTopic } from '../../../../core/store/topics';
import type { Topic } from '../../../../core/topics/topic';
import type { TopicRef } from '../../../../core/topics/topic-ref';
import type { OpenedTopic } from '../../../../entrypoints/options/topics/EditorDoor';
import { EditorView } from '../../../../entrypoints/options/topics/edit/EditorView';
import { readDraft } from '../../../../entrypoints/options/topics/edit/read-draft';
import { SaveContext } from '../../../../entrypoints/options/use-saving';
import { findAxeFaults } from '../../../components/find-axe-faults';
import { readMessage } from '../../../components/read-message';
import { resetStore } from '../../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../../core/store/sample-pack';

const OPM = 'org.example.sample#opm' as TopicRef;
const TOPIC = sampleTopic('opm', {
  name: { en: 'OPM', de: 'Personalamt' },
  summary: 'Files of millions.',
  evidence: { what: ['breach', { text: 'fingerprints', decisive: true }] },
  vetoes: [{ text: 'OPM Group', scope: 'touching', aliases: ['opm breach'] }],
  claims: ['It was big.'],
  sources: [{ title: 'Report', publisher: 'House', url: 'https://example.org/', date: '2016' }],
  facts: [{ date: '2015-06-04', text: 'Told.', source: 0 }],
  related: ['sony'],
  sameAs: ['Q1'],
});

beforeEach(async () => {
  await resetStore();
  await installPack(samplePack([TOPIC, sampleTopic('sony', { name: 'Sony hack' })]));
});
afterEach(cleanup);

/** `told`: whether open tabs could be told of a change, one after the other; each is taken from it when a change was saved. */
async function open(opened: OpenedTopic, told: boolean[] = []) {
  const onClose = vi.fn();
  const save = async (change: () => Promise<unknown>) => {
    await change();
    return told.shift() ?? true;
  };
  const { container } = render(
    <TextContext.Provider value={readMessage}>
      <SaveContext.Provider value={save}>
        <EditorView opened={opened} onClose={onClose} />
      </SaveContext.Provider>
    </TextContext.Provider>,
  );
  await screen.findByRole('button', { name: 'Save' });
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  const button = (name: string) => screen.getByRole('button', { name });
  const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
  const canSave = () => button('Save').getAttribute('aria-disabled') === 'false';
  const openParts = () => {
    for (const part of container.querySelectorAll<HTMLDetailsElement>('.editor-part')) {
      part.open = true;
      fireEvent(part, new Event('toggle'));
    }
  };
  return { container, onClose, button, type, canSave, openParts };
}

describe('EditorView', () => {
  it('begins with the focus in its heading, and is free of axe faults, with every part open and with faults in it', async () => {
    const { container, type, openParts } = await open({ ref: OPM });
    expect(await findAxeFaults(container)).toEqual([]);
    openParts();
    await screen.findByText('Sony hack');
    type('Title', '');
    fireEvent.blur(screen.getByLabelText('Title'));
    await waitFor(() => expect(screen.getByLabelText('Title').getAttribute('aria-invalid')).toBe('true'));
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('saves an alias that is never marked, as one step that can be undone', async () => {
    const { button, canSave, onClose } = await open({ ref: OPM });
    expect(canSave()).toBe(false);
    fireEvent.change(screen.getByLabelText('Capitals'), { target: { value: 'never' } });
    expect(canSave()).toBe(true);
    fireEvent.click(button('Save'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect((await getCardTopic(OPM))?.topic.aliases[0]?.match).toBe('never');
    expect((await getEdit(OPM))?.fields).toEqual({});
    expect((await readHistoryEnds()).undo?.label).toEqual({ key: 'changeTopic', args: ['OPM'] });
  });

  it('does not save what is wrong, says why, and leads to the field', async () => {
    const { type, canSave, button, onClose } = await open({ ref: OPM });
    type('Date or time span', '2015-13');
    expect(canSave()).toBe(false);
    fireEvent.click(button('Save'));
    expect(onClose).not.toHaveBeenCalled();
    const field = screen.getByLabelText('Date or time span');
    const fault = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(fault?.textContent).toContain('Not a date or time span');
    fireEvent.click(screen.getByRole('button', { name: /^Date or time span: Not a date/ }));
    await waitFor(() => expect(document.activeElement).toBe(field));
    type('Date or time span', '2015-12');
    expect(canSave()).toBe(true);
  });

  it('edits the texts of one language and leaves the others', async () => {
    const { type, button, onClose } = await open({ ref: OPM });
    fireEvent.change(screen.getByLabelText('Texts in'), { target: { value: 'de' } });
    type('Name', 'Amt');
    type('Summary', 'Akten von Millionen.');
    fireEvent.click(button('Save'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect((await getCardTopic(OPM))?.topic).toMatchObject({
      name: { en: 'OPM', de: 'Amt' },
      summary: { en: 'Files of millions.', de: 'Akten von Millionen.' },
    });
  });

  it('asks before unsaved changes are lost, on Esc and on Back', async () => {
    const { container, type, button, onClose } = await open({ ref: OPM });
    const editor = container.querySelector('main') as Element;
    type('Name', 'Office');
    fireEvent.keyDown(editor, { key: 'Escape' });
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByRole('button', { name: 'Keep editing' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(button('Back to the options'));
    fireEvent.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves at once when nothing was changed', async () => {
    const { container, onClose } = await open({ ref: OPM });
    fireEvent.keyDown(container.querySelector('main') as Element, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('asks whose version shall hold when the topic was changed meanwhile, free of axe faults [F15]', async () => {
    const { container, type, button, onClose } = await open({ ref: OPM });
    type('Summary', 'Mine.');
    const topic = (await getCardTopic(OPM))?.topic;
    if (!topic) throw new Error('no topic');
    await saveTopic(OPM, { ...topic, dates: '2016' }, {});
    fireEvent.click(button('Save'));
    await screen.findByRole('dialog', { name: 'Changed meanwhile' });
    expect(await findAxeFaults(container)).toEqual([]);
    fireEvent.click(button('Keep editing'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(button('Save'));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep my changes' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect((await getCardTopic(OPM))?.topic).toMatchObject({ dates: '2016', summary: 'Mine.' });
  });

  it('tells that the topic was deleted meanwhile, and writes it again only when asked [F15]', async () => {
    const ref = newTopicRef();
    const mine = { ...(await getCardTopic(OPM))?.topic, id: ref.split('#')[1] ?? '' } as Topic;
    await saveTopic(ref, mine, {});
    const { type, button, onClose } = await open({ ref });
    type('Summary', 'Mine.');
    await removeEdit(ref);
    fireEvent.click(button('Save'));
    await screen.findByText(/it was deleted in another window/);
    expect(await getCardTopic(ref)).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Keep my changes' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect((await getCardTopic(ref))?.topic).toMatchObject({ summary: 'Mine.' });
  });

  it('is not in conflict with what it stored itself when open tabs could not be told [F01]', async () => {
    const told = [false, true];
    const { type, button, onClose } = await open({ ref: OPM }, told);
    type('Summary', 'Mine.');
    fireEvent.click(button('Save'));
    await waitFor(() => expect(told).toEqual([true]));
    expect((await getCardTopic(OPM))?.topic).toMatchObject({ summary: 'Mine.' });
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(button('Save'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stores what was typed on after that too, and a new topic that stands there already [F01]', async () => {
    for (const opened of [{ ref: OPM }, { ref: newTopicRef(), seed: { name: 'Grey Heron' } }]) {
      const told = [false, true];
      const { type, button, onClose } = await open(opened, told);
      type('Summary', 'Mine.');
      fireEvent.click(button('Save'));
      await waitFor(() => expect(told).toEqual([true]));
      type('Summary', 'Mine, and more.');
      fireEvent.click(button('Save'));
      await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
      expect((await getCardTopic(opened.ref))?.topic).toMatchObject({ summary: 'Mine, and more.' });
      cleanup();
    }
  });

  it('loses nothing of the other version when open tabs could not be told of both [F15]', async () => {
    const told = [false, true];
    const { type, button, onClose } = await open({ ref: OPM }, told);
    type('Summary', 'Mine.');
    const topic = (await getCardTopic(OPM))?.topic;
    if (!topic) throw new Error('no topic');
    await saveTopic(OPM, { ...topic, dates: '2016' }, {});
    fireEvent.click(button('Save'));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep my changes' }));
    await waitFor(() => expect(told).toEqual([true]));
    fireEvent.click(button('Save'));
    fireEvent.click(await screen.findByRole('button', { name: 'Keep my changes' }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect((await getCardTopic(OPM))?.topic).toMatchObject({ dates: '2016', summary: 'Mine.' });
  });

  it('goes on with a new topic that was stored when its tab closed, and takes the version there [F06]', async () => {
    const ref = newTopicRef();
    const start = await readDraft({ ref, seed: { name: 'Grey Heron' } });
    if (!start) throw new Error('no draft');
    await saveTopic(ref, { ...start.topic, summary: 'Stored.' }, {});
    const content = { ref, start, topic: { ...start.topic, summary: 'Half a sen' }, isPrivate: false };
    const { button } = await open({ ref, kept: { id: 'a', name: 'Grey Heron', at: 1, content } });
    fireEvent.click(button('Save'));
    fireEvent.click(await screen.findByRole('button', { name: 'Take the other version' }));
    await waitFor(() => expect(screen.getByLabelText('Summary')).toHaveProperty('value', 'Stored.'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((await getCardTopic(ref))?.topic).toMatchObject({ summary: 'Stored.' });
  });

  it('gives an edited topic back to its pack', async () => {
    const topic = (await getCardTopic(OPM))?.topic;
    if (!topic) throw new Error('no topic');
    await saveTopic(OPM, { ...topic, name: 'Mine' }, {});
    const { button, onClose } = await open({ ref: OPM });
    fireEvent.click(button('Back to the pack’s version'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(await getEdit(OPM)).toBeNull();
  });

  it('makes a topic of a selection, with the page as a source if it is wanted', async () => {
    const ref = newTopicRef();
    const source = { title: 'Birds', url: 'https://example.org/birds' };
    const { button, onClose } = await open({ ref, seed: { name: 'Grey Heron', source } });
    fireEvent.click(button('Add this page as a source'));
    fireEvent.click(button('Save'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect((await getCardTopic(ref))?.topic).toMatchObject({
      name: 'Grey Heron',
      aliases: [{ text: 'Grey Heron', strength: 'strong', match: 'exact' }],
      sources: [{ title: 'Birds', publisher: 'example.org', url: 'https://example.org/birds' }],
    });
  });

  it('adds and removes names, and tells when none of them could be marked', async () => {
    const { button, type, canSave } = await open({ ref: newTopicRef(), seed: { name: 'Grey Heron' } });
    type('Another name', 'Ardea cinerea of old');
    fireEvent.keyDown(screen.getByLabelText('Another name'), { key: 'Enter' });
    const names = () => screen.getAllByLabelText('Name on pages').map((field) => 'value' in field && field.value);
    expect(names()).toEqual(['Grey Heron', 'Ardea cinerea of old']);
    fireEvent.change(screen.getAllByLabelText('Strength')[0] as Element, { target: { value: 'weak' } });
    expect(screen.getByText(/Only its strong names/)).toBeTruthy();
    fireEvent.click(button('Remove Grey Heron'));
    expect(names()).toEqual(['Ardea cinerea of old']);
    expect(canSave()).toBe(true);
  });

  it('keeps an entry with a fault in sight, wherever it stands in a long list', async () => {
    const aliases = Array.from({ length: 60 }, (_, i) => ({ text: `Heron ${i}` }));
    await installPack(samplePack([{ ...TOPIC, vetoes: [], aliases }, sampleTopic('sony')], { version: '2.0.0' }));
    await open({ ref: OPM });
    const fields = () => screen.getAllByLabelText('Name on pages');
    expect(fields()).toHaveLength(20);
    fireEvent.input(fields()[0] as Element, { target: { value: 'Heron 59' } });
    expect(fields()).toHaveLength(21);
    fireEvent.click(
      screen.getByRole('button', { name: 'Names it is found by, no. 60: “Heron 59” stands here twice.' }),
    );
    await waitFor(() => expect(document.activeElement).toBe(fields()[20]));
  });

  it('finds a related topic by its name and keeps its id', async () => {
    const ref = newTopicRef();
    const { openParts, type, button, onClose } = await open({ ref, seed: { name: 'Grey Heron' } });
    openParts();
    await screen.findByLabelText('Find a topic');
    type('Find a topic', 'sony');
    fireEvent.click(await screen.findByRole('button', { name: 'Add Sony hack' }));
    fireEvent.click(button('Save'));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect((await getCardTopic(ref))?.topic.related).toEqual(['org.example.sample#sony']);
  });

  it('tries a text with the draft before it is saved', async () => {
    const { type } = await open({ ref: OPM });
    type('Text to try', 'The opm breach came with fingerprints. Then opm breach OPM Group.');
    await screen.findByText(/“opm breach”, because these stand near: “fingerprints”/);
    fireEvent.change(screen.getByLabelText('Capitals'), { target: { value: 'never' } });
    await screen.findByText('Marked: 0. Not marked: 0.');
  });
});
