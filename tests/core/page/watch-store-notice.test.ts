import { afterEach, expect, it, vi } from 'vitest';
import { watchStoreNotice } from '../../../core/page/watch-store-notice';
import { type StoreFault, watchFault } from '../../../core/store/watch-fault';
import { readMessage } from '../../components/read-message';

vi.mock('../../../core/store/watch-fault', () => ({ watchFault: vi.fn() }));
vi.mock('../../../core/page/translate', async () => ({
  translate: (await import('../../components/read-message')).readMessage,
}));

afterEach(() => vi.mocked(watchFault).mockReset());

it.each<[StoreFault, string, boolean]>([
  [{ kind: 'newer' }, readMessage('storeNewer'), true],
  [{ kind: 'replaced' }, readMessage('storeReplaced'), false],
  [{ kind: 'failed', message: 'no disk' }, readMessage('storeFailed', 'no disk'), true],
])('tells of %o in a sentence', (fault, text, isAlone) => {
  const stop = () => undefined;
  const onNotice = vi.fn();
  vi.mocked(watchFault).mockImplementation((onFault) => {
    onFault(fault);
    return stop;
  });
  expect(watchStoreNotice(onNotice)).toBe(stop);
  expect(onNotice.mock.calls).toEqual([[{ text, isAlone }]]);
});
