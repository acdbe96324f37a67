import { useId, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { INTERVALS, WEEK_HOURS } from '../updates/describe-interval';

interface SubscriptionChoiceProps {
  readonly host: string;
  /** `null`: never. */
  readonly everyHours: number | null;
  readonly onChange: (everyHours: number | null) => void;
}

/** Offers to look for newer versions by itself; never unless the reader says so. */
export function SubscriptionChoice({ host, everyHours, onChange }: SubscriptionChoiceProps) {
  const t = useText();
  const id = useId();
  const [hours, setHours] = useState<number>(WEEK_HOURS);
  const isOn = everyHours !== null;
  return (
    <div class="field">
      <label class="choice">
        <input type="checkbox" checked={isOn} onChange={() => onChange(isOn ? null : hours)} />
        <span>{t('importUpdates', host)}</span>
      </label>
      <label for={id} class="unseen">
        {t('updateHowOften')}
      </label>
      <select
        id={id}
        value={String(hours)}
        disabled={!isOn}
        onChange={(event) => {
          const next = Number(event.currentTarget.value);
          setHours(next);
          onChange(next);
        }}
      >
        {INTERVALS.map((interval) => (
          <option key={interval.key} value={String(interval.everyHours)}>
            {t(interval.key)}
          </option>
        ))}
      </select>
    </div>
  );
}
