// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TopicCard, type TopicCardProps } from '../../components/TopicCard';
import { TextContext } from '../../components/text-context';
import { writeCitation } from '../../components/write-citation';
import { writeTopicMarkdown } from '../../components/write-topic-markdown';
import { writeTopicText } from '../../components/write-topic-text';
import type { CardTopic } from '../../core/topics/card-topic';
import type { Reason } from '../../core/topics/mention';
import { findAxeFaults } from './find-axe-faults';
import { readMessage } from './read-message';

const CARD: CardTopic = {
  ref: 'org.example#breach',
  topic: {
    id: 'breach',
    name: { en: 'The breach', de: 'Der Einbruch' },
    kind: 'event',
    summary: 'Files were copied.',
    dates: '2014-11-24/2015-01',
    claims: ['It was large.'],
    facts: [
      { date: '2015-06-04', text: 'It became known.', source: 1 },
      { date: '2014-11', text: 'It began.', source: 0 },
    ],
    aliases: [],
    related: ['other'],
    sources: [
      { title: 'A report', publisher: 'An office', url: 'https://example.org/report', date: '2015-06' },
      { title: 'A book', publisher: 'A press', url: 'javascript:alert(1)' },
    ],
    sameAs: [],
  },
  pack: {
    id: 'org.example',
    version: '1.2.0',
    name: 'Examples',
    language: 'en',
    license: 'CC0-1.0',
    updated: '2026-01-01',
  },
  namesakes: [],
  related: [{ ref: 'org.example#other', name: 'The other' }],
};

const REASON: Reason = { alias: 'breach', strength: 'weak', evidence: [{ group: 'who', word: 'hackers' }] };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date(2026, 10, 26, 15, 30) });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function show(props: Partial<TopicCardProps> = {}) {
  const heard = {
    onOpenTopic: vi.fn(),
    onOpenPage: vi.fn(),
    onPin: vi.fn(),
    onQuiet: vi.fn(),
    onHidePage: vi.fn(),
    onClose: vi.fn(),
    onBack: vi.fn(),
  };
  const view = render(
    <TextContext.Provider value={readMessage}>
      <TopicCard card={CARD} languages={['en']} reason={REASON} canAct={true} {...heard} {...props} />
    </TextContext.Provider>,
  );
  return { ...heard, ...view };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
/** Lets what was promised come about. */
const settle = () => act(() => vi.advanceTimersByTimeAsync(0).then(() => undefined));
/** Opens the ways to see less, and waits as long as a click on them is not yet meant. */
function openFeedback(): void {
  press('Wrong or too much?');
  act(() => void vi.advanceTimersByTime(500));
}

describe('TopicCard', () => {
  it('is a dialog named after its topic and free of axe faults', async () => {
    const { container } = show();
    vi.useRealTimers();
    expect(screen.getByRole('dialog', { name: 'The breach' })).toBeTruthy();
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('tells kind, dates, summary, claim and why it stands here', () => {
    const { container } = show();
    const text = container.textContent;
    expect(text).toContain('Event');
    expect(text).toContain('November 24, 2014 – January 2015');
    expect(text).toContain('Files were copied.');
    expect(text).toContain('It was large.');
    expect(text).toContain('“breach”, because these stand near: “hackers”.');
  });

  it('shows the name in the first language it has', () => {
    show({ languages: ['fr', 'de-AT'] });
    expect(screen.getByRole('dialog', { name: 'Der Einbruch' })).toBeTruthy();
  });

  it('puts facts in the order of their dates, each with its source', () => {
    const { container } = show();
    const facts = [...container.querySelectorAll('.card-timeline > li')].map((fact) => fact.textContent);
    expect(facts).toEqual(['November 2014It began.An office [1]', 'June 4, 2015It became known.A press [2]']);
  });

  it('links only to safe addresses, in a new tab that knows nothing of this one', () => {
    show();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/report']);
    expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
    expect(links[0]?.getAttribute('target')).toBe('_blank');
  });

  it('shows the first 525 characters of a long summary, the rest with "more"', () => {
    const summary = `${'word '.repeat(104)}last word and much more after that`;
    const { container } = show({ card: { ...CARD, topic: { ...CARD.topic, summary } } });
    const shown = () => container.querySelector('.card-summary p')?.textContent ?? '';
    expect(shown().length).toBeLessThanOrEqual(526);
    expect(shown()).toMatch(/…$/);
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(shown()).toBe(summary);
  });

  it('says that its text is news, only where it is', () => {
    show();
    expect(screen.queryByText(/text has changed/)).toBeNull();
    show({ card: { ...CARD, isNew: true } });
    expect(screen.getByText('The text has changed since you last opened it.')).toBeTruthy();
  });

  it('keeps its choices out of sight, and what changes something out of reach, until a click can be meant', () => {
    const { onQuiet, onHidePage } = show();
    const names = [
      'I know this',
      'I know this, until its text changes',
      'Not for “breach”',
      'Not on this site',
      'Not on this page',
    ];
    for (const name of names) expect(screen.queryByRole('button', { name })).toBeNull();
    press('Wrong or too much?');
    act(() => void vi.advanceTimersByTime(499));
    for (const name of names) press(name);
    expect(screen.getByRole('button', { name: 'I know this' }).getAttribute('aria-disabled')).toBe('true');
    expect(onQuiet).not.toHaveBeenCalled();
    expect(onHidePage).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.getByRole('button', { name: 'I know this' }).getAttribute('aria-disabled')).toBe('false');
  });

  it('keeps it out of reach as long as the card itself has not settled', () => {
    const { onQuiet } = show({ canAct: false });
    openFeedback();
    press('I know this');
    expect(onQuiet).not.toHaveBeenCalled();
  });

  it('says which quiet was wished for', () => {
    const { onQuiet, onHidePage } = show();
    openFeedback();
    press('I know this');
    press('I know this, until its text changes');
    press('Not for “breach”');
    press('Not on this site');
    press('Not on this page');
    expect(onQuiet.mock.calls).toEqual([
      [{ grain: 'topic', topic: 'org.example#breach' }],
      [{ grain: 'topic', topic: 'org.example#breach', until: 'changed' }],
      [{ grain: 'alias', topic: 'org.example#breach', alias: 'breach' }],
      [{ grain: 'site' }],
    ]);
    expect(onHidePage).toHaveBeenCalledOnce();
  });

  it.each([
    ['until tomorrow', new Date(2026, 10, 27, 4)],
    ['for a week', new Date(2026, 11, 3, 4)],
  ])('says that it was wished for %s', (name, end) => {
    const { onQuiet } = show();
    openFeedback();
    fireEvent.click(screen.getByRole('radio', { name }));
    press('I know this');
    expect(onQuiet).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(500));
    press('I know this');
    press('Not on this site');
    expect(onQuiet.mock.calls).toEqual([
      [{ grain: 'topic', topic: 'org.example#breach', until: end.getTime() }],
      [{ grain: 'site', until: end.getTime() }],
    ]);
  });

  it('is pinned and released at once, and shows which', () => {
    const { onPin, rerender } = show({ canAct: false });
    expect(screen.getByRole('button', { name: 'Pin' }).getAttribute('aria-pressed')).toBe('false');
    press('Pin');
    expect(onPin).toHaveBeenLastCalledWith(true);
    rerender(
      <TextContext.Provider value={readMessage}>
        <TopicCard card={CARD} languages={['en']} canAct={false} isPinned onOpenTopic={vi.fn()} onPin={onPin} />
      </TextContext.Provider>,
    );
    expect(screen.getByRole('button', { name: 'Pin' }).getAttribute('aria-pressed')).toBe('true');
    press('Pin');
    expect(onPin).toHaveBeenLastCalledWith(false);
  });

  it('opens the page of its topic, where there is a way to it', () => {
    const { onOpenPage } = show();
    press('Full page');
    expect(onOpenPage).toHaveBeenCalledOnce();
    cleanup();
    show({ onOpenPage: undefined });
    expect(screen.queryByRole('button', { name: 'Full page' })).toBeNull();
  });

  it.each([
    ['As text', writeTopicText],
    ['As Markdown', writeTopicMarkdown],
    ['As a citation', writeCitation],
  ])('is copied %s, and says so', async (name, write) => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { container } = show({ canAct: false });
    const status = container.querySelector('[role="status"]');
    press('Copy');
    press(name);
    expect(writeText).toHaveBeenCalledExactlyOnceWith(write(CARD, ['en'], readMessage));
    await settle();
    expect(status?.textContent).toBe('Copied.');
  });

  it('shows what to copy by hand where there is no clipboard', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    show();
    press('Copy');
    press('As a citation');
    await settle();
    const box = screen.getByRole('textbox', { name: /Copy this text/ });
    expect('value' in box && box.value).toBe(writeCitation(CARD, ['en'], readMessage));
    expect(document.activeElement).toBe(box);
  });

  it.each(['Copy', 'Wrong or too much?'])('has no axe faults with “%s” open, from right to left', async (name) => {
    const { container } = show({ card: { ...CARD, isNew: true }, isPinned: true });
    container.setAttribute('dir', 'rtl');
    press(name);
    vi.useRealTimers();
    expect(await findAxeFaults(container)).toEqual([]);
  });

  it('names other topics of the same name with their packs, and opens them', () => {
    const namesakes = [{ ref: 'com.other#x', name: 'Breach', packName: { en: 'Other pack' } }] as const;
    const { onOpenTopic } = show({ card: { ...CARD, namesakes } });
    expect(screen.getByRole('heading', { name: 'Others with this name' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Breach (Other pack)' }));
    expect(onOpenTopic).toHaveBeenCalledWith('com.other#x');
  });

  it('opens related topics, goes back and closes', () => {
    const { onOpenTopic, onBack, onClose } = show();
    fireEvent.click(screen.getByRole('button', { name: 'The other' }));
    fireEvent.click(screen.getByRole('button', { name: 'Back' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onOpenTopic).toHaveBeenCalledExactlyOnceWith('org.example#other');
    expect(onBack).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leads errors to the pack’s address and names topic, pack and version', () => {
    show({ card: { ...CARD, pack: { ...CARD.pack, corrections: 'mailto:desk@example.org' } } });
    const href = screen.getByRole('link', { name: 'Report an error' }).getAttribute('href') ?? '';
    expect(href).toMatch(/^mailto:desk@example\.org\?subject=/);
    expect(decodeURIComponent(href)).toContain('Topic: breach\nPack: org.example\nVersion: 1.2.0');
  });

  it('shows the report where there is no clipboard', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    show();
    press('Copy an error report');
    await settle();
    const box = screen.getByRole('textbox', { name: /Copy this text/ });
    expect('value' in box && box.value).toContain('Topic: breach');
  });

  it('shows markup in texts as text', () => {
    const { container } = show({
      card: { ...CARD, topic: { ...CARD.topic, summary: '<img src=x onerror=alert(1)>' } },
    });
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain('<img src=x');
  });
});

it('keeps publisher and date of a source apart, each in its own direction', () => {
  const { container } = show({ languages: ['ar'] });
  const parts = [...container.querySelectorAll('.card-sources small')].map((line) =>
    [...line.querySelectorAll('bdi')].map(({ textContent }) => textContent),
  );
  expect(parts).toEqual([['An office', expect.stringMatching(/2015/)], ['A press']]);
});
