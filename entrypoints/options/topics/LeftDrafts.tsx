import { useText } from '../../../components/text-context';
import { useWatched } from '../../../components/use-watched';
import { isolateText } from '../../../core/page/isolate-text';
import type { KeptDraft } from '../../../core/session/kept-draft';
import { dropDraft, watchLeftDrafts } from '../../../core/session/left-drafts';

/** What was being edited when its tab was closed or crashed: to go on with, or to throw away. */
export function LeftDrafts({ onGoOn }: { readonly onGoOn: (draft: KeptDraft) => void }) {
  const t = useText();
  const drafts = useWatched(watchLeftDrafts);
  if (!drafts || drafts.length === 0) return null;
  return (
    <section class="notice left-drafts" aria-label={t('draftsLabel')}>
      {drafts.map((draft) => (
        <div key={draft.id}>
          <p role="status">{t('draftLeft', isolateText(draft.name || t('editNewTitle')))}</p>
          <div class="buttons">
            <button type="button" class="primary" onClick={() => onGoOn(draft)}>
              {t('draftGoOn')}
            </button>
            <button type="button" onClick={() => dropDraft(draft.id)}>
              {t('draftThrowAway')}
            </button>
          </div>
        </div>
      ))}
    </section>
  );
}
