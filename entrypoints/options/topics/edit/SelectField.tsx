import { useText } from '../../../../components/text-context';
import { describeFault } from './describe-fault';
import { useFault } from './fault-context';
import { fieldId } from './field-id';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly path: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChoose: (value: Value) => void;
  readonly class?: string;
}

/** One field of the draft that takes one of some values. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, path, value, options, onChoose } = props;
  const t = useText();
  const fault = useFault(path);
  const id = fieldId(path);
  return (
    <div class={`editor-field ${props.class ?? ''}`}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        onChange={(event) => {
          const chosen = options.find(([known]) => known === event.currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([known, name]) => (
          <option key={known} value={known}>
            {name}
          </option>
        ))}
      </select>
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`}>
          {describeFault(fault, t)}
        </p>
      )}
    </div>
  );
}
