import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../../core/packs/read/clean-line';
import { cleanName, readIdSuffix } from '../../../../core/packs/read/clean-name';
import { cutText } from '../../../../core/packs/read/cut-text';

describe('cleanName', () => {
  it.each([
    ['APT1 - G0006', 'APT1'],
    ['at - S0110', 'at'],
    ['Phishing - T1566.001', 'Phishing'],
    ['Uroburos (Windows)', 'Uroburos'],
    ['NoName057(16)', 'NoName057(16)'],
    ['[Vault 7/8]', 'Vault 7/8'],
    ['- Red Den', 'Red Den'],
    ['Red Den -', 'Red Den'],
    ['Red Den,', 'Red Den'],
    ['J-', 'J-'],
    ['C++', 'C++'],
    ['.NET', '.NET'],
    ['\u00a0Red\u00a0 Den\u200b ', 'Red Den'],
    ['"Red Den"', 'Red Den'],
    ['–', '–'],
  ])('makes %j %j', (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  it('tells the id behind a name', () => {
    expect(readIdSuffix('APT1 - G0006')).toBe('G0006');
    expect(readIdSuffix('APT1')).toBeNull();
  });
});

describe('cleanLine', () => {
  it('composes, and drops what hides [B11]', () => {
    expect(cleanLine('cafe\u0301 \u202eevil\u202c\u0007\u00ad', 50)).toBe('café evil');
    expect(cleanLine('a\u200db', 50)).toBe('ab');
    expect(cleanLine('\ud800x', 50)).toBe('\ufffdx');
  });

  it('keeps joiners where a script or an emoji needs them', () => {
    expect(cleanLine('می\u200cخواهم', 50)).toBe('می\u200cخواهم');
    expect(cleanLine('👩\u200d💻', 50)).toBe('👩\u200d💻');
  });

  it('cuts a flood of marks [B11]', () => {
    expect(cleanLine(`q${'\u0323'.repeat(50)}`, 50)).toHaveLength(9);
  });
});

describe('cutText', () => {
  it('cuts at a word, or anywhere in a text without any', () => {
    expect(cutText('one two three', 9)).toBe('one two…');
    expect(cutText('猫'.repeat(20), 9)).toBe(`${'猫'.repeat(8)}…`);
    expect(cutText('😀😀😀', 4)).toBe('😀…');
  });
});
