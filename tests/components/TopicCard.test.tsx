// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TopicCard, type TopicCardProps } from '../../components/TopicCard';
import { TextContext } from '../../components/text-context';
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

afterEach(cleanup);

function show(props: Partial<TopicCardProps> = {}) {
  const heard = { onOpenTopic: vi.fn(), onQuiet: vi.fn(), onHidePage: vi.fn(), onClose: vi.fn(), onBack: vi.fn() };
  const view = render(
    <TextContext.Provider value={readMessage}>
      <TopicCard card={CARD} languages={['en']} reason={REASON} canAct={true} {...heard} {...props} />
    </TextContext.Provider>,
  );
  return { ...heard, ...view };
}

describe('TopicCard', () => {
  it('is a dialog named after its topic and free of axe faults', async () => {
    const { container } = show();
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
    expect(facts).toEqual([
      'November 2014It began.Source: An office, A report',
      'June 4, 2015It became known.Source: A press, A book',
    ]);
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

  it('keeps what changes something disabled until a click can be meant', () => {
    const { onQuiet } = show({ canAct: false });
    for (const name of ['I know this', 'Not for “breach”', 'Not on this site', 'Not on this page']) {
      expect(screen.getByRole('button', { name }).hasAttribute('disabled')).toBe(true);
    }
    expect(screen.getByRole('button', { name: 'Close' }).hasAttribute('disabled')).toBe(false);
    expect(onQuiet).not.toHaveBeenCalled();
  });

  it('says which quiet was wished for', () => {
    const { onQuiet, onHidePage } = show();
    fireEvent.click(screen.getByRole('button', { name: 'I know this' }));
    fireEvent.click(screen.getByRole('button', { name: 'Not for “breach”' }));
    fireEvent.click(screen.getByRole('button', { name: 'Not on this site' }));
    fireEvent.click(screen.getByRole('button', { name: 'Not on this page' }));
    expect(onQuiet.mock.calls).toEqual([
      [{ grain: 'topic', topic: 'org.example#breach' }],
      [{ grain: 'alias', topic: 'org.example#breach', alias: 'breach' }],
      [{ grain: 'site' }],
    ]);
    expect(onHidePage).toHaveBeenCalledOnce();
  });

  it('names other topics of the same name with their packs, and opens them', () => {
    const namesakes = [{ ref: 'com.other#x', name: 'Breach', packName: { en: 'Other pack' } }] as const;
    const { onOpenTopic } = show({ card: { ...CARD, namesakes } });
    expect(screen.getByRole('heading', { name: 'Also called so' })).toBeTruthy();
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
    fireEvent.click(screen.getByRole('button', { name: 'Copy an error report' }));
    const box = await screen.findByRole('textbox', { name: /Copy this text/ });
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
