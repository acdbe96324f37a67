import { useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { describeFault } from './describe-fault';
import { useFault } from './fault-context';
import { fieldId } from './field-id';

interface FieldProps {
  readonly label: string;
  /** Where it stands in the draft. */
  readonly path: string;
  /** Faults of this path are its own too. */
  readonly wholePath?: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** More than one makes it a text area. */
  readonly rows?: number;
  readonly placeholder?: string | undefined;
  readonly lang?: string | undefined;
  /** For addresses and dates. */
  readonly ltr?: boolean;
  readonly class?: string;
}

/** One field of the draft with its label and, once something was typed or left, its fault. */
export function Field({
  label,
  path,
  wholePath,
  value,
  onInput,
  rows = 1,
  placeholder,
  lang,
  ltr,
  ...rest
}: FieldProps) {
  const t = useText();
  const fault = useFault(path, wholePath);
  const [isLeft, setLeft] = useState(false);
  const id = fieldId(path);
  const isWrong = fault !== undefined && (isLeft || value !== '');
  const shared = {
    id,
    value,
    placeholder,
    lang,
    dir: ltr ? ('ltr' as const) : ('auto' as const),
    autocomplete: 'off' as const,
    'aria-invalid': isWrong,
    'aria-describedby': isWrong ? `${id}-fault` : undefined,
    onBlur: () => setLeft(true),
  };
  return (
    <div class={`editor-field ${rest.class ?? ''}`}>
      <label for={id}>{label}</label>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {isWrong && (
        <p class="fault" id={`${id}-fault`}>
          {describeFault(fault, t)}
        </p>
      )}
    </div>
  );
}
