import { beforeEach, expect, it, vi } from 'vitest';
import { findInTexts } from '../../../entrypoints/background/find-in-texts';
import { findInTurn } from '../../../entrypoints/background/find-in-turn';

vi.mock('../../../entrypoints/background/find-in-texts', () => ({ findInTexts: vi.fn() }));

const FOUND = { hits: [], rules: { topicCount: 0, heads: [], topics: [], vetoes: [] } };
const from = (tab: number) => ({ tab: { id: tab } }) as never;

beforeEach(() => vi.mocked(findInTexts).mockReset().mockResolvedValue(FOUND));

it('lets a tab that asks for much wait for itself, and others for one of its calls at most [H15]', async () => {
  const order: string[] = [];
  vi.mocked(findInTexts).mockImplementation(async (_mark, texts) => {
    order.push(String(texts));
    return FOUND;
  });
  const flood = Array.from({ length: 1_000 }, () => findInTurn('m', ['flood'], from(1)));
  await findInTurn('m', ['other'], from(2));
  expect(order.indexOf('other')).toBeLessThanOrEqual(1);
  await Promise.all(flood);
  expect(order).toHaveLength(1_001);
});

it('refuses what is more than can wait, and takes calls again when that is done [H15]', async () => {
  const text = 'x'.repeat(10_000_000);
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => findInTurn('m', [text], from(1))));
  expect(outcomes.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'fulfilled'],
    ...['rejected', 'rejected'],
  ]);
  await expect(findInTurn('m', [text], from(1))).resolves.toBe(FOUND);
  await expect(findInTurn('m', ['x'.repeat(40_000_000)], from(1))).rejects.toThrow('too much');
});

it('goes on after a call that failed', async () => {
  vi.mocked(findInTexts).mockRejectedValueOnce(new Error('Only texts can be searched'));
  await expect(findInTurn('m', 7, from(1))).rejects.toThrow('Only texts');
  await expect(findInTurn('m', ['x'], from(1))).resolves.toBe(FOUND);
});
