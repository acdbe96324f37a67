import { describe, expect, it } from 'vitest';
import { editTopicPath, readEditHash } from '../../../core/page/edit-topic-path';

describe('readEditHash', () => {
  it.each(['org.example.sample#opm', 'urn:x:a b&c=d+e#50 % 火'] as const)('reads back %s', (ref) => {
    const { pathname, hash } = new URL(editTopicPath(ref), 'https://extension.example');
    expect(pathname).toBe('/options.html');
    expect(readEditHash(hash)).toBe(ref);
  });

  it.each(['', '#packs', '#edit=', '#edit=none', '#new-topic'])('"%s" asks for no topic', (hash) => {
    expect(readEditHash(hash)).toBeNull();
  });
});
