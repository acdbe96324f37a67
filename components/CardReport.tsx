import { isSafeLink } from '../core/topics/link';
import type { PackHeader } from '../core/topics/pack';
import { CopyByHand } from './CopyByHand';
import { useText } from './text-context';
import { useCopy } from './use-copy';

interface CardReportProps {
  readonly topicId: string;
  readonly name: string;
  readonly pack: PackHeader;
}

/** Leads to the pack's address for corrections; a pack without one gets a text to copy. */
export function CardReport({ topicId, name, pack }: CardReportProps) {
  const t = useText();
  const { copy, isCopied, byHand } = useCopy();
  const report = t('cardReportText', topicId, pack.id, pack.version);
  if (pack.corrections && isSafeLink(pack.corrections)) {
    const address = addReport(pack.corrections, t('cardReportSubject', name), report);
    return (
      <a href={address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
        {t('cardReport')}
      </a>
    );
  }
  return (
    <>
      <button type="button" class="card-link" onClick={() => copy(report)}>
        {t('cardCopyReport')}
      </button>{' '}
      <span role="status">{isCopied && t('cardCopied')}</span>
      <CopyByHand text={byHand} />
    </>
  );
}

function addReport(address: string, subject: string, body: string): string {
  if (!address.startsWith('mailto:')) return address;
  const join = address.includes('?') ? '&' : '?';
  return `${address}${join}subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
