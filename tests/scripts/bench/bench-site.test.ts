import { describe, expect, it } from 'vitest';
import { compileIndex } from '../../../core/matching/compile-index';
import { findAllCandidates } from '../../../core/matching/find-candidates';
import { loadIndex } from '../../../core/matching/match-index';
import { createSite, PAGE_NAMES } from '../../../scripts/bench/bench-site';
import { listTopics } from '../../../scripts/bench/list-topics';
import { termPattern } from '../../../scripts/bench/page/term-pattern';

const site = createSite(100);
const textOf = (path: string) => String(site.pages[path]?.body).replace(/^.*<body>|<[^>]*>/gs, '');

describe('createSite', () => {
  it('chooses names among the many', () => {
    expect(site.names).toHaveLength(PAGE_NAMES);
    expect(site.terms).toEqual(expect.arrayContaining([...site.names]));
    expect(site.listNames(300).slice(0, PAGE_NAMES)).toEqual(site.names.map(({ text }) => text));
  });

  it('writes pages on which a pattern and the matcher find the same names, as many as there are to be', () => {
    const index = loadIndex(compileIndex(listTopics(site.names)).words);
    const pattern = termPattern(site.names.map(({ text }) => text));
    const counts = ['/big', '/article', '/dense', '/plain'].map((path) => [
      textOf(path).match(pattern)?.length ?? 0,
      findAllCandidates(textOf(path), index).length / 3,
    ]);
    expect(counts).toEqual([
      [20, 20],
      [10, 10],
      [100, 100],
      [0, 0],
    ]);
  });
});
