import { describe, expect, it } from 'vitest';
import { generatePage } from '../../../scripts/bench/generate-page';

const WORDS = 'plain words that come one after the other'.split(' ');
const SHAPE = { title: 'A page', textNodes: 2_000, characters: 80_000, mentions: 37, names: ['Kalomi', 'Vis Tor'] };
const page = generatePage(SHAPE, WORDS);

const countOf = (pattern: RegExp) => page.match(pattern)?.length ?? 0;

describe('generatePage', () => {
  it('gives the same page again', () => {
    expect(generatePage(SHAPE, WORDS)).toBe(page);
  });

  it('holds about as many text nodes and characters as asked for', () => {
    const texts = page.slice(page.indexOf('<body>')).match(/[^<>]+(?=<)/g) ?? [];
    const inBody = texts.filter((text) => !/^\/?[a-z0-9]+(?: href="#")?$/.test(text));
    expect(inBody.length / SHAPE.textNodes).toBeCloseTo(1, 1);
    expect(page.replace(/<[^>]*>/g, '').length / SHAPE.characters).toBeGreaterThan(0.9);
    expect(page.replace(/<[^>]*>/g, '').length / SHAPE.characters).toBeLessThan(1.2);
  });

  it('holds exactly the mentions asked for, the names in turn', () => {
    expect(countOf(/Kalomi/g)).toBe(19);
    expect(countOf(/Vis Tor/g)).toBe(18);
    expect(generatePage({ ...SHAPE, mentions: 0 }, WORDS)).not.toContain('Kalomi');
  });

  it('carries what the head is to hold', () => {
    expect(generatePage({ ...SHAPE, head: '<script>1</script>' }, WORDS)).toContain('<script>1</script></head>');
  });
});
