import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import { useFinder } from './use-finder';

interface FindFieldProps {
  /** What is searched. */
  readonly page: RefObject<HTMLElement | null>;
}

/** One field for everything on the page: what does not fit is out of sight until it is empty again. */
export function FindField({ page }: FindFieldProps) {
  const t = useText();
  const count = useCount();
  const [typed, setTyped] = useState('');
  const found = useFinder(page, typed);
  return (
    <search class="find">
      <label for="find">{t('findLabel')}</label>
      <input
        id="find"
        type="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('findPlaceholder')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return;
          event.preventDefault();
          setTyped('');
        }}
      />
      <p role="status" class="quiet">
        {found !== null && (found === 0 ? t('findNothing') : count('findCount', found))}
      </p>
    </search>
  );
}
