import { useText } from '../../../components/text-context';
import { useLoaded } from '../../../components/use-loaded';

const loadParts = () => import('./DataParts').then(({ DataParts }) => DataParts);

/** What Sidelight keeps: taking it along, bringing it back, deleting it. Comes after the rest of the page. */
export function DataSection() {
  const t = useText();
  const Parts = useLoaded(true, loadParts);
  return (
    <section class="data" aria-labelledby="data" data-find="">
      <h2 id="data">{t('dataTitle')}</h2>
      {Parts ? <Parts /> : <p class="quiet">{t('loading')}</p>}
    </section>
  );
}
