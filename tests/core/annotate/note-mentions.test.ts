import { expect, it } from 'vitest';
import { noteMentions } from '../../../core/annotate/note-mentions';
import { sampleMention } from './sample-mention';

const { card, url: _url, ...quote } = sampleMention();
const PAGE = 'https://example.org/a';

it('adds topic and address to each quote', () => {
  const frames = [
    { url: 'https://me@example.org/a#b', title: 'A', quotes: [quote] },
    { url: 'https://example.net/frame', title: '', quotes: [quote, { ...quote, topic: 'gone#gone' as const }] },
  ];
  expect(noteMentions(frames, PAGE, new Map([[quote.topic, card]]))).toEqual([
    { ...quote, url: PAGE, card },
    { ...quote, url: 'https://example.net/frame', card },
  ]);
});

it('counts no places in a frame without an address', () => {
  const frames = [{ url: 'about:srcdoc', title: '', quotes: [quote] }];
  const [mention] = noteMentions(frames, PAGE, new Map([[quote.topic, card]]));
  expect(mention).toMatchObject({ url: PAGE, exact: 'OPM breach' });
  expect(mention).not.toHaveProperty('position');
});
