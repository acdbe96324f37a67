import { expect, it } from 'vitest';
import { checkAddress } from '../../../core/packs/update/check-address';
import { checkUpdate } from '../../../core/packs/update/check-update';
import { describeAddressFault } from '../../../entrypoints/options/describe-address-fault';
import { readMessage } from '../../components/read-message';

const describeFault = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return describeAddressFault((error as Error).message, readMessage).replace(/[\u2068\u2069]/g, '');
  }
};

it('tells what is wrong with an address in the texts of the interface', () => {
  expect(describeFault(() => checkAddress('pack.json'))).toBe('“pack.json” is no address');
  expect(describeFault(() => checkAddress('http://example.org/'))).toMatch(/^example\.org is not asked/);
  const stored = { id: 'org.example.birds', version: '2.0.0', updated: '2026-01-02' };
  expect(describeFault(() => checkUpdate(stored, { ...stored, version: '1.0.0' }, 'sidelight'))).toBe(
    'The address offers 1.0.0, which is older than 2.0.0',
  );
});

it('leaves other errors their words', () => {
  expect(describeAddressFault('QuotaExceededError: no room', readMessage)).toBe('QuotaExceededError: no room');
});
