import { useText } from '../../../components/text-context';
import type { SiteRule } from '../../../core/topics/settings';

interface MarkingSelectProps {
  readonly label: string;
  readonly marking: SiteRule['marking'];
  readonly onChange: (marking: SiteRule['marking']) => void;
}

/** What a rule says: on or off. */
export function MarkingSelect({ label, marking, onChange }: MarkingSelectProps) {
  const t = useText();
  return (
    <select
      aria-label={label}
      value={marking}
      onChange={(event) => onChange(event.currentTarget.value === 'on' ? 'on' : 'off')}
    >
      <option value="on">{t('optionsSiteOn')}</option>
      <option value="off">{t('optionsSiteOff')}</option>
    </select>
  );
}
