import { useText } from '../../../../components/text-context';
import { useCount } from '../../../../components/use-count';
import { describeFault } from './describe-fault';
import { describeField } from './describe-field';
import type { Faults } from './fault-context';
import { focusField } from './focus-field';

interface FaultListProps {
  readonly faults: Faults;
  /** Brings a language's texts into sight, for a fault in one of them. */
  readonly onLanguage: (lang: string) => void;
}

const MAX_SHOWN = 5;

/** What keeps the draft from being saved, each with the way to its field. */
export function FaultList({ faults, onLanguage }: FaultListProps) {
  const t = useText();
  const count = useCount();
  return (
    <ul class="fault-list">
      {[...faults].slice(0, MAX_SHOWN).map(([path, message]) => (
        <li key={path}>
          <button type="button" class="link" onClick={() => focusField(path, onLanguage)}>
            {t('editFaultAt', describeField(path, t), describeFault(message, t))}
          </button>
        </li>
      ))}
      {faults.size > MAX_SHOWN && <li class="quiet">{count('more', faults.size - MAX_SHOWN)}</li>}
    </ul>
  );
}
