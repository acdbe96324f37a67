import { describe, expect, it } from 'vitest';
import { mixesScripts } from '../../../../core/packs/grade/mixes-scripts';

describe('mixesScripts', () => {
  it.each([
    ['раураl', true],
    ['Αpple', true],
    ['Ŧlєгค', true],
    ['Fancy Веar', true],
    ['paypal', false],
    ['Фантом', false],
    ['Яндекс Browser', false],
    ['TNFα', false],
    ['β-carotene', false],
    ['Αθήνα', false],
    ['Tシャツ', false],
    ['café', false],
    ['µTorrent', false],
    ['1Password 2.0', false],
  ])('of %s is %s', (name, mixes) => {
    expect(mixesScripts(name)).toBe(mixes);
  });
});
