import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../../core/messaging/send';
import { findThere } from '../../../core/published/find-there';

vi.mock('../../../core/messaging/send', () => ({ ask: vi.fn() }));
const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn<(...args: unknown[]) => Promise<unknown>>>;

const NOTHING = { topicCount: 1, heads: [], topics: [], vetoes: [] };
const item = (text: string) => ({ text, hits: [] as readonly number[] });

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async (_name, _mark, texts) => ({
    hits: (texts as string[]).map((text) => [0, text.length, 7]),
    rules: { ...NOTHING, heads: [[7, 5]] },
  }));
});

describe('findThere', () => {
  it('sends texts to the index of its mark and puts the hits where they belong', async () => {
    const texts = [item('a'), item('bc')];
    const finder = findThere('background:1');
    await finder.find(texts, new AbortController().signal);
    expect(asked).toHaveBeenCalledExactlyOnceWith('findMentions', 'background:1', ['a', 'bc']);
    expect(texts.map(({ hits }) => hits)).toEqual([
      [0, 1, 7],
      [0, 2, 7],
    ]);
    expect(finder.rules.head(7)).toBe(5);
  });

  it('sends no more than a message should carry, and a longer text alone', async () => {
    const sizes = [30_000, 15_000, 10_000, 900_000, 5];
    await findThere('background:1').find(
      sizes.map((size) => item('x'.repeat(size))),
      new AbortController().signal,
    );
    const sent = asked.mock.calls.map(([, , texts]) => (texts as string[]).map(({ length }) => length));
    expect(sent).toEqual([[30_000, 15_000], [10_000], [900_000], [5]]);
  });

  it('asks nothing when there is nothing to ask, and nothing more once it is stopped', async () => {
    const control = new AbortController();
    await findThere('background:1').find([], control.signal);
    await findThere('background:1').find([item(''), item(' \n')], control.signal);
    control.abort();
    await findThere('background:1').find([item('a')], control.signal);
    expect(asked).not.toHaveBeenCalled();
  });

  it('asks once more when a message failed', async () => {
    vi.useFakeTimers();
    asked.mockRejectedValueOnce(new Error('Nobody answered "findMentions"'));
    const text = item('a');
    const found = findThere('background:1').find([text], new AbortController().signal);
    await vi.runAllTimersAsync();
    await found;
    vi.useRealTimers();
    expect(text.hits).toEqual([0, 1, 7]);
  });

  it('passes on that the background failed twice', async () => {
    asked.mockRejectedValue(new Error('Another index has taken the place of this one'));
    await expect(findThere('background:1').find([item('a')], new AbortController().signal)).rejects.toThrow('Another');
  });
});
