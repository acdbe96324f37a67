interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  readonly value: number;
  /** The value in words. */
  readonly words: string;
  /** The slider moves and is not let go yet. */
  readonly onMove: (value: number) => void;
  readonly onChange: (value: number) => void;
}

/** A labelled slider that says its value. */
export function Slider({ id, label, range, value, words, onMove, onChange }: SliderProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        {...range}
        value={value}
        aria-valuetext={words}
        onInput={(event) => onMove(event.currentTarget.valueAsNumber)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{words}</output>
    </div>
  );
}
