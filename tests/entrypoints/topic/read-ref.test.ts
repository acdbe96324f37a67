import { describe, expect, it } from 'vitest';
import { topicPagePath } from '../../../core/page/topic-page-path';
import { readRef } from '../../../entrypoints/topic/read-ref';

describe('readRef', () => {
  it.each(['org.example.sample#opm', 'urn:x:a b&c=d+e#50 % 火'])('reads back %s', (ref) => {
    expect(readRef(new URL(topicPagePath(ref), 'https://extension.example').search)).toBe(ref);
  });

  it.each(['', '?topic=', '?topic=opm', '?other=a%23b'])('"%s" names no topic', (search) => {
    expect(readRef(search)).toBeNull();
  });
});
