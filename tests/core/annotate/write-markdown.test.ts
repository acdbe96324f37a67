import { expect, it } from 'vitest';
import { writeMarkdown } from '../../../core/annotate/write-markdown';
import { sampleMention } from './sample-mention';

const PAGE = { url: 'https://example.org/a_(b)', title: 'A [page]', readAt: new Date(2026, 10, 25, 23, 59) };
const TOPIC = {
  name: { en: 'OPM breach', de: 'OPM-Einbruch' },
  summary: 'Records were stolen.\n\nOf *millions*.',
  dates: '2014/2015-06',
  sources: [
    { title: 'Web', publisher: 'P', url: 'https://example.org/a', date: '2015-06' },
    { title: '1. Print', publisher: 'P' },
  ],
};

it('lists each topic once, with the places that mention it and its sources', () => {
  const other = sampleMention({ name: 'Sony' }, { topic: 'org.example.sample#sony', passage: '… Sony …' });
  const again = sampleMention(TOPIC, { passage: 'The OPM breach <again>.' });
  expect(
    writeMarkdown(PAGE, [sampleMention(TOPIC), other, again, again], ['en-GB']),
  ).toBe(`# [A \\[page\\]](https://example.org/a_%28b%29)

25 November 2026

- **OPM breach** (2014 – June 2015): Records were stolen. Of \\*millions\\*.
  - “After the OPM breach nobody slept.”
  - “The OPM breach \\<again\\>.”
  - [Web](https://example.org/a), P, June 2015
  - 1\\. Print, P
- **Sony**
  - “… Sony …”
`);
});

it('speaks the language of the reader, and names a page without a title by its address', () => {
  const text = writeMarkdown({ ...PAGE, title: ' ' }, [sampleMention(TOPIC)], ['de']);
  expect(text).toMatch(/^# \[https:\/\/example\.org\/a\\_\(b\)\]\(https:\/\/example\.org\/a_%28b%29\)/);
  expect(text).toContain('25. November 2026');
  expect(text).toContain('**OPM-Einbruch**');
});

it('names once whom the pack of a summary wants named', () => {
  const mention = sampleMention(TOPIC);
  const pack = { ...mention.card.pack, name: 'Sample', attribution: 'Copyright 2025, Sample *Corporation*.' };
  const noted = { ...mention, card: { ...mention.card, pack } };
  expect(
    writeMarkdown(PAGE, [noted, noted], ['en']).endsWith(
      `P\n\nSample (${pack.license}): Copyright 2025, Sample \\*Corporation\\*.\n`,
    ),
  ).toBe(true);
});
