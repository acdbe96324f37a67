import { describe, expect, it } from 'vitest';
import { checkAddress } from '../../../../core/packs/update/check-address';

describe('checkAddress', () => {
  it.each([
    'https://example.org/pack.json',
    'http://localhost:8080/pack.json',
    'http://127.0.0.1/pack.json',
    'http://127.3.2.1/pack.json',
    'http://[::1]:80/pack.json',
    'http://2130706433/pack.json',
    ' https://example.org/pack.json ',
  ])('takes %s', (address) => {
    expect(checkAddress(address).pathname).toBe('/pack.json');
  });

  it.each([
    ['http://example.org/pack.json', 'addressUnsafe'],
    ['http://localhost.example.org/', 'addressUnsafe'],
    ['http://128.0.0.1/', 'addressUnsafe'],
    ['ftp://example.org/', 'addressUnsafe'],
    ['data:application/json,{}', 'addressUnsafe'],
    ['javascript:alert(1)', 'addressUnsafe'],
    ['file:///etc/passwd', 'addressUnsafe'],
    ['https://user:secret@example.org/', 'addressLogin\nexample.org'],
    ['https://user@example.org/', 'addressLogin\nexample.org'],
    ['pack.json', 'addressNone\npack.json'],
  ])('refuses %s', (address, why) => {
    expect(() => checkAddress(address)).toThrow(why);
  });

  it('does not send what stands after the sign for a place in the file', () => {
    expect(checkAddress('https://example.org/pack.json#here').href).toBe('https://example.org/pack.json');
  });
});
