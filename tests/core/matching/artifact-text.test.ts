import { afterEach, describe, expect, it } from 'vitest';
import { decodeArtifact, encodeArtifact } from '../../../core/matching/artifact-text';

const WORDS = Uint32Array.from({ length: 20_001 }, (_, i) => Math.imul(i, 2_654_435_761));
const own = Object.getOwnPropertyDescriptor(Uint8Array, 'fromBase64');

describe.each([
  ['in a browser that reads base64 itself', (text: string) => Uint8Array.from(Buffer.from(text, 'base64url'))],
  ['in an older one', undefined],
])('decodeArtifact %s', (_where, fromBase64) => {
  afterEach(() => {
    if (own) Object.defineProperty(Uint8Array, 'fromBase64', own);
    else Reflect.deleteProperty(Uint8Array, 'fromBase64');
  });
  const decode = (text: string) => {
    Object.defineProperty(Uint8Array, 'fromBase64', { value: fromBase64, configurable: true });
    return decodeArtifact(text);
  };

  it('reads what was written', () => {
    expect(decode(encodeArtifact(WORDS))).toEqual(WORDS);
    expect(decode('')).toEqual(new Uint32Array());
  });

  it('leaves out bytes that are no whole word', () => {
    expect(decode(btoa('\u0001\0\0\0\u0002'))).toEqual(new Uint32Array([1]));
  });
});

it('tells that an index is no base64', () => {
  expect(() => decodeArtifact('§')).toThrow('it is no base64');
});
