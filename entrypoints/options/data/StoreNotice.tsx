import { useText } from '../../../components/text-context';
import { useWatched } from '../../../components/use-watched';
import { formatDate } from '../../../core/page/format-date';
import { formatNumber } from '../../../core/page/format-number';
import type { Finding } from '../../../core/store/copy/check-store';
import { dismissFinding, readFinding } from '../../../core/store/copy/finding';
import { watchStore } from '../../../core/store/watch-store';
import { describePackName } from '../describe-pack-name';

const watchFinding = (onValue: (finding: Finding | null) => void) => watchStore(readFinding, onValue);

const WORDS = {
  healed: 'noticeHealed',
  damaged: 'noticeDamaged',
  lost: 'noticeLost',
  'copy-failed': 'noticeCopyFailed',
} as const satisfies Record<Finding['kind'], string>;

/** What was wrong with the store, until the reader has seen it. */
export function StoreNotice() {
  const t = useText();
  const finding = useWatched(watchFinding);
  if (!finding) return null;
  const { kind, rows, lostPacks, at } = finding;
  return (
    <section class="notice store-notice" aria-label={t('noticeLabel')}>
      <p role={kind === 'healed' ? 'status' : 'alert'}>
        {t(WORDS[kind], formatDate(new Date(at)), formatNumber(rows))}
      </p>
      {lostPacks.length > 0 && (
        <>
          <p>{t('noticeLostPacks')}</p>
          <ul>
            {lostPacks.map((pack) => (
              <li key={pack.id} dir="auto">
                {describePackName(pack, t)}
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" onClick={() => dismissFinding().catch(reportError)}>
        {t('noticeDismiss')}
      </button>
    </section>
  );
}
