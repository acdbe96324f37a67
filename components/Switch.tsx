import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  readonly onChange: (on: boolean) => void;
}

/** A labelled on/off switch. */
export function Switch({ on, disabled = false, children, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
