import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFormulaSign, dropFormulaSign } from '../../../../core/packs/write/formula-sign';

describe('addFormulaSign', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1", "''=1"])('keeps %j from being run [B18]', (cell) => {
    expect(addFormulaSign(cell)).toBe(`'${cell}`);
  });

  it.each(['', 'a=1', "'tis", "'", '1-1', '漢'])('leaves %j as it is', (cell) => {
    expect(addFormulaSign(cell)).toBe(cell);
    expect(dropFormulaSign(cell)).toBe(cell);
  });

  it('can be undone [B18]', () => {
    const cell = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a')).map((signs) => signs.join(''));
    fc.assert(fc.property(cell, (text) => dropFormulaSign(addFormulaSign(text)) === text));
  });
});
