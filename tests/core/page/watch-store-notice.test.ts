import { afterEach, expect, it, vi } from 'vitest';
import { type StoreNotice, watchStoreNotice } from '../../../core/page/watch-store-notice';
import { type StoreFault, watchFault } from '../../../core/store/watch-fault';
import { readMessage } from '../../components/read-message';

vi.mock('../../../core/store/watch-fault', () => ({ watchFault: vi.fn() }));
vi.mock('../../../core/page/translate', async () => ({
  translate: (await import('../../components/read-message')).readMessage,
}));

afterEach(() => vi.mocked(watchFault).mockReset());

it.each<[StoreFault, string, Omit<StoreNotice, 'text'>]>([
  [{ kind: 'newer' }, readMessage('storeNewer'), { isAlone: true, canRescue: false, hasPackaged: false }],
  [{ kind: 'replaced' }, readMessage('storeReplaced'), { isAlone: false, canRescue: false, hasPackaged: false }],
  [{ kind: 'unsaved' }, readMessage('storeUnsaved'), { isAlone: true, canRescue: false, hasPackaged: true }],
  [
    { kind: 'failed', message: 'no disk' },
    readMessage('storeFailed', 'no disk'),
    { isAlone: true, canRescue: true, hasPackaged: true },
  ],
])('tells of %o in a sentence [F09] [F13]', (fault, text, rest) => {
  const stop = () => undefined;
  const onNotice = vi.fn();
  vi.mocked(watchFault).mockImplementation((onFault) => {
    onFault(fault);
    return stop;
  });
  expect(watchStoreNotice(onNotice)).toBe(stop);
  expect(onNotice.mock.calls).toEqual([[{ text, ...rest }]]);
});
