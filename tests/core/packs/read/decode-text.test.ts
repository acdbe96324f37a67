import { describe, expect, it } from 'vitest';
import { decodeText, MAX_FILE_BYTES } from '../../../../core/packs/read/decode-text';
import { faultLines } from './samples';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('naïve 猫')],
    ['UTF-8 with a byte order mark', utf8('\ufeffnaïve 猫')],
    ['UTF-16, little end first', new Uint8Array(Buffer.from('\ufeffnaïve 猫', 'utf16le'))],
    ['UTF-16, big end first', new Uint8Array(Buffer.from('\ufeffnaïve 猫', 'utf16le').swap16())],
  ])('reads %s [B17]', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: 'naïve 猫' });
  });

  it('names byte and line of Latin-1 [B17]', () => {
    expect(faultLines(decodeText(Buffer.from('one\ncaf\xe9 au lait', 'latin1')))).toEqual([
      'line 2 is no UTF-8 at byte 7: save it as UTF-8 text',
    ]);
  });

  it.each([
    ['a sign that ends too soon', [0x61, 0xe2, 0x82], 'line 1 is no UTF-8 at byte 1: save it as UTF-8 text'],
    ['a NUL sign', [0x61, 0x0a, 0x00], 'line 2 holds a NUL sign: save it as UTF-8 text'],
    ['half a surrogate pair', [0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00], /^line 1 is no UTF-16 at byte \d/],
  ])('refuses %s [B17]', (_, bytes, line) => {
    expect(faultLines(decodeText(new Uint8Array(bytes)))).toEqual([
      typeof line === 'string' ? line : expect.stringMatching(line),
    ]);
  });

  it('refuses more than 64 MB without reading them [B04]', () => {
    expect(faultLines(decodeText(new Uint8Array(MAX_FILE_BYTES + 1)))).toEqual(['is larger than 64 MB']);
  });
});
