import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly tabIndex?: number;
  readonly children: ComponentChildren;
  readonly onChange: (on: boolean) => void;
}

/** A labelled on/off switch. */
export function Switch({ on, disabled = false, tabIndex = 0, children, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        tabIndex={tabIndex}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
