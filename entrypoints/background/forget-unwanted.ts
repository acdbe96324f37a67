import { forgetMetPages } from '../../core/session/met-pages';
import { forgetOpened } from '../../core/store/opened-topics';
import { readSettings } from '../../core/store/settings';

/** Forgets what is kept for settings that are off, whatever switched them off: the reader, an undone change, a restored backup. */
export async function forgetUnwanted(): Promise<void> {
  const { news, rememberMet } = await readSettings();
  if (!rememberMet) await forgetMetPages();
  if (!news) await forgetOpened();
}
