import { tellChange } from '../../core/messaging/tell-change';
import { readPublished } from '../../core/published/published';
import { followStore } from '../../core/store/copy/follow-store';
import { readState } from '../../core/store/store-state';

/**
 * Does what a page has left undone that was closed when its change had just been stored: copies it, and has it published to open tabs.
 * A background that starts does the same, but may start much later.
 */
export async function finishChange(): Promise<void> {
  const [{ generation }, { prefs }] = await Promise.all([readState(), readPublished()]);
  if (!prefs || prefs.generation >= generation) return;
  await followStore();
  await tellChange();
}
