import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../../core/messaging/send';
import { isAsLeft } from '../../../core/store/copy/is-as-left';
import { settleCopy } from '../../../core/store/copy/settle-copy';
import { publish } from '../../../core/store/publish';
import { changeSettings } from '../../../core/store/settings';
import { finishChange } from '../../../entrypoints/options/finish-change';
import { resetStore } from '../../core/store/reset-store';

vi.mock('../../../core/messaging/send', () => ({ ask: vi.fn(async () => null) }));
vi.mock('../../../core/store/copy/settle-copy', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../core/store/copy/settle-copy')>();
  return { ...original, settleCopy: vi.fn(original.settleCopy) };
});

beforeEach(async () => {
  vi.mocked(ask).mockClear();
  await resetStore();
  await changeSettings({ badge: true });
});

describe('finishChange', () => {
  it('copies and publishes what the page before had no time to [F02]', async () => {
    await publish();
    // Closed in the middle: stored, and nothing else.
    vi.mocked(settleCopy).mockResolvedValueOnce();
    await changeSettings({ badge: false });
    expect(await isAsLeft()).toBe(false);
    await finishChange();
    expect(await isAsLeft()).toBe(true);
    expect(ask).toHaveBeenCalledExactlyOnceWith('storeChanged');
  });

  it('does nothing where pages have what is stored, and where the background has not published yet', async () => {
    await finishChange();
    await publish();
    await finishChange();
    expect(ask).not.toHaveBeenCalled();
  });
});
