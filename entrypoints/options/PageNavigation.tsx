import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';

interface Place {
  readonly id: string;
  readonly name: string;
}

/** On a section that the reader's search leaves out. */
const UNFIT = 'data-unfit';

/** Links to the sections around it, named as their headings are: a section that appears later gets its link. */
export function PageNavigation() {
  const t = useText();
  const nav = useRef<HTMLElement>(null);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  useEffect(() => {
    const page = nav.current?.parentElement;
    if (!page) return;
    const look = () => {
      const found = listPlaces(page);
      setPlaces((known) => (JSON.stringify(known) === JSON.stringify(found) ? known : found));
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(page, { childList: true, subtree: true, attributeFilter: [UNFIT] });
    return () => observer.disconnect();
  }, []);
  return (
    <nav ref={nav} class="page-nav" aria-label={t('editNavigation')}>
      <ul>
        {places.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function listPlaces(page: Element): Place[] {
  return [...page.querySelectorAll(`:scope > section:not([${UNFIT}]) > h2[id]`)].map(({ id, textContent }) => ({
    id,
    name: textContent ?? '',
  }));
}
