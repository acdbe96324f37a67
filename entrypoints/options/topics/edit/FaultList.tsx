import { useText } from '../../../../components/text-context';
import { describeFault } from './describe-fault';
import { describeField } from './describe-field';
import type { Faults } from './fault-context';
import { fieldId } from './field-id';

interface FaultListProps {
  readonly faults: Faults;
  /** Brings a language's texts into sight, for a fault in one of them. */
  readonly onLanguage: (lang: string) => void;
}

const MAX_SHOWN = 5;

/** What keeps the draft from being saved, each with the way to its field. */
export function FaultList({ faults, onLanguage }: FaultListProps) {
  const t = useText();
  const go = (path: string) => {
    const lang = /^(?:name|summary|claims\[\d+\]|facts\[\d+\]\.text)\.([\w-]+)$/.exec(path)?.[1];
    if (lang) onLanguage(lang);
    // The language's fields come with the next rendering.
    setTimeout(() => findField(path)?.focus());
  };
  return (
    <ul class="fault-list">
      {[...faults].slice(0, MAX_SHOWN).map(([path, message]) => (
        <li key={path}>
          <button type="button" class="link" onClick={() => go(path)}>
            {t('editFaultAt', describeField(path, t), describeFault(message, t))}
          </button>
        </li>
      ))}
      {faults.size > MAX_SHOWN && <li class="quiet">{t('editMoreFaults', String(faults.size - MAX_SHOWN))}</li>}
    </ul>
  );
}

function findField(path: string): HTMLElement | null {
  return document.getElementById(fieldId(path)) ?? document.getElementById(fieldId(path.replace(/\.[\w-]+$/, '')));
}
