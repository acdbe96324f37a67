import { useState } from 'preact/hooks';
import { isSafeLink } from '../core/topics/link';
import type { PackHeader } from '../core/topics/pack';
import { useText } from './text-context';

interface CardReportProps {
  readonly topicId: string;
  readonly name: string;
  readonly pack: PackHeader;
}

/** Leads to the pack's address for corrections; a pack without one gets a text to copy. */
export function CardReport({ topicId, name, pack }: CardReportProps) {
  const t = useText();
  const [copied, setCopied] = useState<boolean>();
  const report = t('cardReportText', topicId, pack.id, pack.version);
  if (pack.corrections && isSafeLink(pack.corrections)) {
    const address = addReport(pack.corrections, t('cardReportSubject', name), report);
    return (
      <a href={address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
        {t('cardReport')}
      </a>
    );
  }
  const copy = () => {
    copyText(report).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="card-report">
      <button type="button" class="card-link" onClick={copy}>
        {t('cardCopyReport')}
      </button>
      <span role="status">{copied === true && t('cardCopied')}</span>
      {copied === false && (
        <label>
          {t('cardCopyByHand')}
          <textarea readOnly rows={4} value={report} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </div>
  );
}

function addReport(address: string, subject: string, body: string): string {
  if (!address.startsWith('mailto:')) return address;
  const join = address.includes('?') ? '&' : '?';
  return `${address}${join}subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

// Pages without a secure context have no clipboard; the caller then shows the text.
async function copyText(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('no clipboard');
  await navigator.clipboard.writeText(text);
}
