import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { formatNumber } from '../../../../core/page/format-number';
import type { Tried } from './use-tried';

interface TryFieldProps {
  readonly text: string;
  readonly tried: Tried | null;
  readonly onInput: (text: string) => void;
  readonly children: ComponentChildren;
}

/** The field for a text to try, and under it what came of it. */
export function TryField({ text, tried, onInput, children }: TryFieldProps) {
  const t = useText();
  const id = useId();
  return (
    <>
      <label class="try-label" for={id}>
        {t('tryLabel')}
      </label>
      <textarea
        id={id}
        rows={4}
        dir="auto"
        value={text}
        aria-describedby={`${id}-note`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="quiet" id={`${id}-note`}>
        {t('tryNote')}
      </p>
      <p role="status">
        {tried && t('tryCount', formatNumber(tried.mentions.length), formatNumber(tried.refused.length))}
      </p>
      {children}
    </>
  );
}
