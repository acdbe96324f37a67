import { useText } from '../../../components/text-context';
import { useLoaded } from '../../../components/use-loaded';

const loadList = () => import('./KeyList').then(({ KeyList }) => KeyList);

/** The keys: which there are, and where they are changed. Comes after the rest of the page. */
export function KeysSection() {
  const t = useText();
  const List = useLoaded(true, loadList);
  return (
    <section aria-labelledby="keys" data-find={t('findWordsKeys')}>
      <h2 id="keys">{t('keysTitle')}</h2>
      {List ? <List /> : <p class="quiet">{t('loading')}</p>}
    </section>
  );
}
