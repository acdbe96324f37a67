import { describe, expect, it } from 'vitest';
import { layOutPack } from '../../../../core/store/lay-out-pack';
import { cutPages } from '../../../../entrypoints/options/import/cut-pages';
import { joinPages } from '../../../../entrypoints/options/import/join-pages';
import { samplePack, sampleTopic } from '../../../core/store/sample-pack';

describe('cutPages', () => {
  it('cuts a pack into pieces that together are the whole', () => {
    const { topics } = samplePack(Array.from({ length: 5_000 }, (_, i) => sampleTopic(`t${i}`)));
    const pages = layOutPack(topics);
    const pieces = cutPages(pages);
    expect(pieces.length).toBeGreaterThan(3);
    expect(joinPages(pieces)).toEqual(pages);
  });

  it('gives nothing for nothing', () => {
    expect(cutPages(layOutPack([]))).toEqual([]);
  });
});
