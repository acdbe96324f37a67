import { useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useCount } from '../../components/use-count';
import { describeError } from '../../core/page/describe-error';
import type { Keeping } from './keep-mentions';

interface KeepMentionsProps {
  readonly tabId: number;
  readonly languages: readonly string[];
}

/** Two ways to take the mentions of a page along. */
export function KeepMentions({ tabId, languages }: KeepMentionsProps) {
  const t = useText();
  const countWords = useCount();
  const [outcome, setOutcome] = useState('');
  const keep = async (how: Keeping) => {
    setOutcome('');
    try {
      // Few readers keep anything: the popup opens without what writes it down.
      const { keepMentions } = await import('./keep-mentions');
      const count = await keepMentions(tabId, how, languages);
      const done = how === 'copy' ? 'popupExportCopied' : 'popupExportSaved';
      setOutcome(count === 0 ? t('popupExportNone') : countWords(done, count));
    } catch (error) {
      setOutcome(t('failed', describeError(error)));
    }
  };
  return (
    <>
      <p class="keep">
        <button type="button" class="link" onClick={() => keep('copy')}>
          {t('popupExportCopy')}
        </button>
        <button type="button" class="link" onClick={() => keep('save')}>
          {t('popupExportSave')}
        </button>
      </p>
      <p role="status" class="quiet">
        {outcome}
      </p>
    </>
  );
}
