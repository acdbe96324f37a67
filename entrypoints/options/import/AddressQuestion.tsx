import { useText } from '../../../components/text-context';
import type { Import } from './use-import';

interface AddressQuestionProps {
  readonly job: Pick<Import, 'readAddress' | 'finish'>;
  readonly address: URL;
}

/** Names the host, and what it learns, before it is asked for anything. */
export function AddressQuestion({ job, address }: AddressQuestionProps) {
  const t = useText();
  return (
    <div class="notice">
      <p>{t('importAsk', address.host)}</p>
      <p class="quiet clipped" dir="ltr">
        {address.href}
      </p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => job.readAddress(address)}>
          {t('importAskYes', address.host)}
        </button>
        <button type="button" onClick={job.finish}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
