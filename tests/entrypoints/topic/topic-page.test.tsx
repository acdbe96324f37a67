// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TextContext } from '../../../components/text-context';
import { topicPagePath } from '../../../core/page/topic-page-path';
import { noteMetPage, readMetPages } from '../../../core/session/met-pages';
import { makePrivateTopicPath } from '../../../core/session/private-topics';
import { readRecent } from '../../../core/session/recent-topics';
import { db } from '../../../core/store/database';
import { saveTopic } from '../../../core/store/edits';
import { removePack } from '../../../core/store/packs';
import { addQuiet, listQuiets } from '../../../core/store/quiets';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { getCardTopic } from '../../../core/store/topics';
import type { TopicRef } from '../../../core/topics/topic-ref';
import { App } from '../../../entrypoints/topic/App';
import { findAxeFaults } from '../../components/find-axe-faults';
import { readMessage } from '../../components/read-message';
import { resetStore } from '../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../core/store/sample-pack';

const PACK = 'org.example.sample';
const OPM: TopicRef = `${PACK}#opm`;
const SOURCES = [{ title: 'A report', publisher: 'An office', url: 'https://example.org/report', date: '2015-06' }];

beforeEach(async () => {
  await resetStore();
  fakeBrowser.extension = { inIncognitoContext: false } as never;
  fakeBrowser.runtime.onMessage.addListener((_message, _sender, answer) => {
    (answer as (value: unknown) => void)({ value: null });
    return true;
  });
  await installPack(
    samplePack([
      sampleTopic('opm', {
        name: 'The OPM breach',
        summary: 'Files were copied.',
        dates: '2015-06',
        claims: ['It was large.'],
        facts: [{ date: '2015-06-04', text: 'It became known.', source: 0 }],
        sources: SOURCES,
        related: ['sony'],
      }),
      sampleTopic('sony', { name: 'The Sony hack' }),
      sampleTopic('pla', { name: 'The charges', related: ['opm'] }),
    ]),
  );
});
afterEach(cleanup);

const show = (ref: string) => showAt(topicPagePath(ref));

function showAt(path: string) {
  history.replaceState(null, '', path);
  return render(
    <TextContext.Provider value={readMessage}>
      <App />
    </TextContext.Provider>,
  ).container;
}

const hrefOf = (name: string) => screen.getAllByRole('link', { name })[0]?.getAttribute('href');

describe('the page of a topic', () => {
  it('tells what there is to tell, without axe faults', async () => {
    const container = show(OPM);
    await screen.findByRole('heading', { level: 1, name: 'The OPM breach' });
    await waitFor(() => expect(document.title).toBe('The OPM breach'));
    for (const words of ['Files were copied.', 'It was large.', 'It became known.', 'June 4, 2015', 'CC0-1.0']) {
      expect(container.textContent).toContain(words);
    }
    const source = screen.getByRole('link', { name: 'A report' });
    expect(source.getAttribute('rel')).toBe('noopener noreferrer');
    expect(hrefOf('The Sony hack')).toBe(topicPagePath(`${PACK}#sony`));
    await waitFor(() => expect(hrefOf('The charges')).toBe(topicPagePath(`${PACK}#pla`)));
    expect(hrefOf('Edit this topic')).toBe(`/options.html#edit=${encodeURIComponent(OPM)}`);
    expect(await findAxeFaults(container)).toEqual([]);
    await waitFor(async () => expect(await readRecent()).toEqual([OPM]));
  });

  it('follows the store', async () => {
    show(OPM);
    await screen.findByRole('heading', { level: 1, name: 'The OPM breach' });
    const card = await getCardTopic(OPM);
    if (!card) throw new Error('no topic');
    await saveTopic(OPM, { ...card.topic, name: 'Told anew' }, {});
    await screen.findByRole('heading', { level: 1, name: 'Told anew' });
    await removePack(PACK);
    await screen.findByRole('heading', { level: 1, name: 'There is no such topic' });
  });

  it.each([`${PACK}#gone`, 'no reference'])('says so where there is none: %s', async (ref) => {
    const container = show(ref);
    await screen.findByRole('heading', { level: 1, name: 'There is no such topic' });
    expect(hrefOf('See your packs and topics')).toBe('/options.html');
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('keeps "I know this", and takes it back', async () => {
    show(OPM);
    const button = await screen.findByRole('button', { name: 'I know this' });
    button.focus();
    fireEvent.click(button);
    await screen.findByText('You know this, so it is not marked on pages.');
    expect(await listQuiets()).toMatchObject([{ grain: 'topic', topic: OPM }]);
    // Who came here by keyboard stays here.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Mark again' }));
    fireEvent.click(button);
    await screen.findByRole('button', { name: 'I know this' });
    expect(await listQuiets()).toEqual([]);
    expect(document.activeElement).toBe(button);
  });

  it('tells of a name that is quieted, and of no other topic’s', async () => {
    await addQuiet({ id: 'a', grain: 'alias', topic: OPM, alias: 'OPM' });
    await addQuiet({ id: 'b', grain: 'alias', topic: `${PACK}#sony`, alias: 'Sony' });
    show(OPM);
    await screen.findByText('“OPM” is not marked for this topic.');
    expect(screen.queryByText(/Sony.* is not marked/)).toBeNull();
    expect(screen.getByRole('button', { name: 'I know this' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mark again: OPM' }));
    await waitFor(async () => expect((await listQuiets()).map(({ id }) => id)).toEqual(['b']));
    await waitFor(() => expect(screen.queryByText(/is not marked/)).toBeNull());
  });

  it('says when the text is new', async () => {
    await changeSettings({ news: true });
    show(OPM);
    await screen.findByRole('heading', { level: 1, name: 'The OPM breach' });
    await waitFor(async () => expect(await readRecent()).toEqual([OPM]));
    expect(screen.queryByText(/something new/)).toBeNull();
    cleanup();
    const card = await getCardTopic(OPM);
    if (!card) throw new Error('no topic');
    await saveTopic(OPM, { ...card.topic, summary: 'More is known.' }, {});
    show(OPM);
    await screen.findByText('This topic says something new since you last opened it.');
  });

  it('tells an ordinary window’s history nothing of what a private one asked for', async () => {
    await changeSettings({ news: true });
    const path = await makePrivateTopicPath(OPM);
    expect(decodeURIComponent(path)).not.toContain('opm');
    document.title = 'Sidelight';
    showAt(path);
    await screen.findByRole('heading', { level: 1, name: 'The OPM breach' });
    expect(document.title).toBe('Sidelight');
    expect(await readRecent()).toEqual([]);
    expect(await db.openedTopics.count()).toBe(0);
  });

  it('says that there is no such topic when the browser was closed since a private window asked', async () => {
    showAt('/topic.html?private=gone');
    await screen.findByRole('heading', { level: 1, name: 'There is no such topic' });
  });

  it('keeps nothing in a private window, and says so', async () => {
    fakeBrowser.extension = { inIncognitoContext: true } as never;
    show(OPM);
    await screen.findByText(/This is a private window/);
    expect(screen.queryByRole('button', { name: 'I know this' })).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
    expect(await readRecent()).toEqual([]);
  });
});

describe('where a topic was met', () => {
  const note = (fields: object = {}) =>
    noteMetPage({
      url: 'https://news.example/a',
      title: 'A story',
      at: Date.UTC(2026, 0, 2),
      topics: [OPM],
      ...fields,
    });

  it('is not remembered before the reader wants it', async () => {
    show(OPM);
    const button = await screen.findByRole('switch', { name: 'Remember the pages on which topics are marked' });
    expect(button).toHaveProperty('checked', false);
    expect((await readSettings()).rememberMet).toBe(false);
    fireEvent.click(button);
    await screen.findByText('You have not met this topic on a page yet.');
    expect((await readSettings()).rememberMet).toBe(true);
  });

  it('lists pages as they are met, with safe links, and forgets them', async () => {
    await changeSettings({ rememberMet: true });
    show(OPM);
    await screen.findByText('You have not met this topic on a page yet.');
    await note();
    const link = await screen.findByRole('link', { name: 'A story' });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    await note({ url: 'https://user:word@news.example/b', title: 'No link' });
    await note({ url: 'https://news.example/c', title: 'Another topic', topics: [`${PACK}#sony`] });
    await screen.findByText('No link');
    expect(screen.queryByRole('link', { name: 'No link' })).toBeNull();
    expect(screen.queryByText('Another topic')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Forget all pages' }));
    await screen.findByText('You have not met this topic on a page yet.');
    expect(await readMetPages(`${PACK}#sony`)).toEqual([]);
  });
});

describe('the way to another topic', () => {
  it('is a button that opens the search, which Esc closes again', async () => {
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
    show(OPM);
    const button = screen.getByRole('button', { name: 'Go to another topic' });
    expect(screen.queryByRole('combobox')).toBeNull();
    fireEvent.click(button);
    const field = screen.getByRole('combobox');
    fireEvent.input(field, { target: { value: 'sony' } });
    fireEvent.click(await screen.findByRole('option', { name: /The Sony hack/ }));
    expect(assign).toHaveBeenCalledWith(topicPagePath(`${PACK}#sony`));
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(button);
    assign.mockRestore();
  });
});
