import { describe, expect, it } from 'vitest';
import { isSafeLink } from '../../../core/topics/link';
import { parsePack } from '../../../core/topics/parse-pack';
import { samplePackData, sampleTopic } from '../store/sample-pack';
import { TRICKY_ADDRESSES } from './tricky-addresses';

describe('isSafeLink', () => {
  it.each(TRICKY_ADDRESSES)('makes no link of %j [B09]', (url) => {
    expect(isSafeLink(url)).toBe(false);
    const sources = [{ title: 'a', publisher: 'b', url }];
    expect(parsePack(samplePackData([sampleTopic('a', { sources })]))).toMatchObject({
      faults: [{ path: 'topics[0].sources[0].url' }],
    });
    for (const key of ['homepage', 'corrections', 'updateUrl']) {
      expect(parsePack(samplePackData([], { [key]: url }))).toMatchObject({ faults: [{ path: key }] });
    }
  });

  it.each([
    'https://example.org/',
    'http://example.org:8080/a?b#c',
    'HTTPS://EXAMPLE.ORG/',
    'mailto:a@example.org',
    'https://[2001:db8::1]/',
    'https://xn--pypl-53dc.example/',
    'https://пример.example/',
    `https://example.org/${'x'.repeat(1_900)}`,
  ])('makes a link of %j [B10]', (address) => {
    expect(isSafeLink(address)).toBe(true);
  });

  it('takes no address of 10,000 signs [B10]', () => {
    const sources = [{ title: 'a', publisher: 'b', url: `https://example.org/${'x'.repeat(10_000)}` }];
    expect(parsePack(samplePackData([sampleTopic('a', { sources })]))).toMatchObject({
      faults: [{ path: 'topics[0].sources[0].url', message: 'is longer than 2000 characters' }],
    });
  });
});
