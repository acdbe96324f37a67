import { useEffect, useRef } from 'preact/hooks';
import { useText } from './text-context';

/** A text that could not be copied, marked whole and focused, so that the copy key is all it needs; nothing where there is none. */
export function CopyByHand({ text }: { readonly text: string | undefined }) {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [text]);
  if (text === undefined) return null;
  return (
    <label class="card-by-hand">
      {t('cardCopyByHand')}
      <textarea
        ref={field}
        readOnly
        rows={4}
        dir="auto"
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </label>
  );
}
