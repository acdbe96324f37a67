import type { ComponentChildren } from 'preact';

interface ChoiceProps {
  /** The same for all choices of one question. */
  readonly name: string;
  readonly on: boolean;
  readonly children: ComponentChildren;
  readonly onChoose: () => void;
}

/** One labelled answer of a question that takes exactly one. */
export function Choice({ name, on, children, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={on} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}
