import { useText } from './text-context';

/** A text that could not be copied, ready to be marked whole; nothing where there is none. */
export function CopyByHand({ text }: { readonly text: string | undefined }) {
  const t = useText();
  if (text === undefined) return null;
  return (
    <label class="card-by-hand">
      {t('cardCopyByHand')}
      <textarea readOnly rows={4} dir="auto" value={text} onFocus={(event) => event.currentTarget.select()} />
    </label>
  );
}
