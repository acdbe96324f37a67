import { describe, expect, it } from 'vitest';
import { writeCitation } from '../../components/write-citation';
import { writeTopicMarkdown } from '../../components/write-topic-markdown';
import { writeTopicText } from '../../components/write-topic-text';
import type { CardTopic } from '../../core/topics/card-topic';
import { readMessage } from './read-message';

const CARD: CardTopic = {
  ref: 'org.example#breach',
  topic: {
    id: 'breach',
    name: { en: 'The *big* breach', de: 'Der Einbruch' },
    kind: 'event',
    summary: 'Files were <b>copied</b>.',
    dates: '2014-11',
    claims: [],
    facts: [
      { date: '2015-06-04', text: 'It became known.', source: 1 },
      { date: '2014-11', text: 'It began.', source: 0 },
    ],
    aliases: [],
    related: [],
    sources: [
      { title: 'A [first] report', publisher: 'An office', url: 'https://example.org/a_(1)', date: '2015-06' },
      { title: 'A book', publisher: 'A press', url: 'javascript:alert(1)' },
    ],
    sameAs: [],
  },
  pack: {
    id: 'org.example',
    version: '1.2.0',
    name: 'Examples',
    language: 'en',
    license: 'CC-BY-4.0',
    attribution: 'by Example Org',
    homepage: 'https://example.org/pack',
    updated: '2026-01-01',
  },
  namesakes: [],
  related: [],
};
const BARE: CardTopic = {
  ...CARD,
  topic: {
    id: 'x',
    name: 'X',
    kind: 'other',
    claims: [],
    facts: [],
    aliases: [],
    related: [],
    sources: [],
    sameAs: [],
  },
  pack: { id: 'p', version: '1.0.0', name: 'P', language: 'en', license: 'CC0-1.0', updated: '2026-01-01' },
};

describe('writeCitation', () => {
  it('names each source with publisher, date and safe address, then the pack with version and licence', () => {
    expect(writeCitation(CARD, ['en'], readMessage)).toBe(
      [
        'A [first] report, An office, June 2015. https://example.org/a_(1)',
        'A book, A press',
        'The *big* breach. From “Examples”, version 1.2.0, CC-BY-4.0. by Example Org. https://example.org/pack',
      ].join('\n'),
    );
  });

  it('does with no sources', () => {
    expect(writeCitation(BARE, ['en'], readMessage)).toBe('X. From “P”, version 1.0.0, CC0-1.0');
  });
});

describe('writeTopicText', () => {
  it('tells name, dates, summary and facts in their order, in the reader’s language', () => {
    const text = writeTopicText(CARD, ['de'], readMessage);
    expect(text.split('\n\n').slice(0, 3)).toEqual([
      'Der Einbruch (November 2014)',
      'Files were <b>copied</b>.',
      'November 2014: It began.\n4. Juni 2015: It became known.',
    ]);
    expect(text).toContain(writeCitation(CARD, ['de'], readMessage));
  });
});

describe('writeTopicMarkdown', () => {
  it('is Markdown that shows every text as it is, with facts that refer to their sources', () => {
    expect(writeTopicMarkdown(CARD, ['en'], readMessage)).toBe(
      [
        '## The \\*big\\* breach',
        '*November 2014*',
        'Files were \\<b\\>copied\\</b\\>.',
        '- **November 2014**: It began. (1)\n- **June 4, 2015**: It became known. (2)',
        '1. [A \\[first\\] report](https://example.org/a_%281%29), An office, June 2015\n2. A book, A press',
        'From “Examples”, version 1.2.0, CC-BY-4.0. by Example Org',
      ].join('\n\n'),
    );
  });

  it('leaves out what a topic does not have', () => {
    expect(writeTopicMarkdown(BARE, ['en'], readMessage)).toBe('## X\n\nFrom “P”, version 1.0.0, CC0-1.0');
  });
});
