import { describe, expect, it } from 'vitest';
import { createSamples } from '../../../scripts/bench/samples';

describe('createSamples', () => {
  const samples = createSamples();
  for (const ms of [30, 10, 20]) samples.add('ours', ms);
  for (const ms of [5, 10]) samples.add('bare', ms);

  it('makes a ratio of medians and tells what stands behind it', () => {
    expect(samples.ratio('ours : bare', 'ours', 'bare', { most: 2 })).toEqual({
      name: 'ours : bare',
      value: 20 / 7.5,
      unit: 'x',
      aim: { most: 2 },
      from: { ours: 20, bare: 7.5 },
      rounds: 2,
    });
  });

  it('makes a difference of medians', () => {
    expect(samples.difference('more', 'ours', 'bare', 'ms')).toMatchObject({ value: 12.5, unit: 'ms', rounds: 2 });
  });

  it('tells one median', () => {
    expect(samples.single('ours', 'ours', 'ms')).toEqual({ name: 'ours', value: 20, unit: 'ms', from: {}, rounds: 3 });
  });

  it('tells what most values do not exceed', () => {
    for (let ms = 1; ms <= 100; ms++) samples.add('keys', ms);
    expect(samples.most('keys', 'keys', 'ms').value).toBe(95);
    expect(samples.most('ours', 'ours', 'ms').value).toBe(30);
  });

  it('names what was never measured', () => {
    expect(() => samples.median('theirs')).toThrow('"theirs" was never measured');
  });
});
