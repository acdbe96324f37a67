import { browser } from 'wxt/browser';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import type { Finding } from '../../core/store/copy/check-store';
import { readFinding } from '../../core/store/copy/finding';
import { watchStore } from '../../core/store/watch-store';
import { makeWay } from './place';

const watchFinding = (onValue: (finding: Finding | null) => void) => watchStore(readFinding, onValue);

/** One line that leads to what was found wrong with the store, until the reader has seen it there. */
export function StoreNotice() {
  const t = useText();
  const finding = useWatched(watchFinding);
  if (!finding) return null;
  return (
    <p class="notice" role="status">
      {t('noticePopup')}{' '}
      <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage().then(makeWay, reportError)}>
        {t('noticePopupOpen')}
      </button>
    </p>
  );
}
