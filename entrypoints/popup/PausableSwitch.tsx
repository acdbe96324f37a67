import { useId, useRef, useState } from 'preact/hooks';
import { Switch } from '../../components/Switch';
import { useText } from '../../components/text-context';
import { formatUntil } from '../../core/page/format-until';
import { type PauseLength, pauseEnd } from '../../core/topics/pause-end';

interface PausableSwitchProps {
  readonly label: string;
  readonly on: boolean;
  /** When what is off is on again, in milliseconds since 1970; absent where it has no end. */
  readonly until?: number | undefined;
  readonly disabled?: boolean;
  /** False where nothing may be kept. */
  readonly canPause: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onPause: (until: number) => void;
}

const LENGTHS: readonly (readonly [PauseLength, string])[] = [
  ['hour', 'pauseHour'],
  ['tomorrow', 'pauseTomorrow'],
];

/** A switch that one click turns off and on, and that can also be off for a while; then it says until when. */
export function PausableSwitch(props: PausableSwitchProps) {
  const { label, on, until, disabled = false, canPause, onSwitch, onPause } = props;
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const lengthsId = useId();
  const [isOpen, setOpen] = useState(false);
  const act = (change: () => void) => {
    change();
    setOpen(false);
    // What was clicked goes away with that.
    box.current?.querySelector('input')?.focus();
  };
  return (
    <div class="pausable" ref={box}>
      <Switch on={on} disabled={disabled} onChange={onSwitch}>
        {label}
      </Switch>
      {!on && until !== undefined && (
        <p role="status">
          {t('pausedUntil', formatUntil(until))}{' '}
          <button type="button" aria-label={t('pauseResumeOf', label)} onClick={() => act(() => onSwitch(true))}>
            {t('pauseResume')}
          </button>
        </p>
      )}
      {on && canPause && !disabled && (
        <>
          {/* No `details`: opened, that would take what was pressed down to the row of the choices. */}
          <button
            type="button"
            class="pause-menu"
            aria-label={t('pauseMenuOf', label)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? lengthsId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {t('pauseMenu')}
          </button>
          {isOpen && (
            <div class="pause-lengths" id={lengthsId}>
              {LENGTHS.map(([length, key]) => (
                <button type="button" key={key} onClick={() => act(() => onPause(pauseEnd(length, new Date())))}>
                  {t(key)}
                </button>
              ))}
              <button type="button" onClick={() => act(() => onSwitch(false))}>
                {t('pauseForGood')}
              </button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
