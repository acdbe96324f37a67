import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';

/** What Sidelight keeps: taking it along, bringing it back, deleting it. Comes after the rest of the page. */
export function DataSection() {
  const t = useText();
  const [parts, setParts] = useState<{ readonly View: ComponentType }>();
  useEffect(() => {
    import('./DataParts').then(({ DataParts }) => setParts({ View: DataParts }), reportError);
  }, []);
  return (
    <section class="data" aria-labelledby="data">
      <h2 id="data">{t('dataTitle')}</h2>
      {parts ? <parts.View /> : <p class="quiet">{t('loading')}</p>}
    </section>
  );
}
