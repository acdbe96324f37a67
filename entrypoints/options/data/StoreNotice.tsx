import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import { useWatched } from '../../../components/use-watched';
import { formatDate } from '../../../core/page/format-date';
import type { Finding } from '../../../core/store/copy/check-store';
import { dismissFinding, readFinding } from '../../../core/store/copy/finding';
import { watchStore } from '../../../core/store/watch-store';
import { describePackName } from '../describe-pack-name';

const watchFinding = (onValue: (finding: Finding | null) => void) => watchStore(readFinding, onValue);

const WORDS = {
  damaged: 'noticeDamaged',
  lost: 'noticeLost',
  'copy-failed': 'noticeCopyFailed',
} as const satisfies Record<Exclude<Finding['kind'], 'healed'>, string>;

/** What was wrong with the store, until the reader has seen it. */
export function StoreNotice() {
  const t = useText();
  const count = useCount();
  const finding = useWatched(watchFinding);
  if (!finding) return null;
  const { kind, rows, lostPacks, at } = finding;
  const date = formatDate(new Date(at));
  return (
    <section class="notice store-notice" aria-label={t('noticeLabel')}>
      <p role={kind === 'healed' ? 'status' : 'alert'}>
        {kind === 'healed' ? count('noticeHealed', rows, date) : t(WORDS[kind], date)}
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
