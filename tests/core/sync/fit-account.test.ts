import { describe, expect, it } from 'vitest';
import { fitAccount } from '../../../core/sync/fit-account';

const weigh = (text: string) => fitAccount(new Map(), new Map([['["edits",["p","t"]]', { at: 1, row: { text } }]]));

describe('fitAccount', () => {
  it('counts as the browser does, which writes some signs longer', () => {
    expect([...weigh('a'.repeat(6_900)).left.values()]).toEqual([]);
    expect([...weigh('a'.repeat(7_100)).left.values()]).toEqual(['big']);
    expect([...weigh('<'.repeat(1_400)).left.values()]).toEqual(['big']);
    expect([...weigh('\u2028'.repeat(1_400)).left.values()]).toEqual(['big']);
  });
});
