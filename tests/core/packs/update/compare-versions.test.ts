import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../../core/packs/update/compare-versions';

const ASCENDING = [
  '0.9.9',
  '1.0.0-1',
  '1.0.0-2',
  '1.0.0-10',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0',
  '1.0.10',
  '1.2.0',
  '1.10.0',
  '2.0.0',
  '20260101.0.0',
  '99999999999999999999.0.0',
];

describe('compareVersions', () => {
  it('orders versions as their rules do', () => {
    for (const [i, one] of ASCENDING.entries()) {
      for (const [j, other] of ASCENDING.entries()) {
        expect(Math.sign(compareVersions(one, other)), `${one} and ${other}`).toBe(Math.sign(i - j));
      }
    }
  });
});
