import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { listPacks, type StoredPack } from '../../core/store/packs';
import { watchStore } from '../../core/store/watch-store';
import { ImportSection } from './import/ImportSection';
import { PackEntry } from './import/PackEntry';

const watchPacks = (onValue: (packs: readonly StoredPack[]) => void) => watchStore(listPacks, onValue);

/** The packs that are there, and the way to add one. */
export function PacksSection() {
  const t = useText();
  const packs = useWatched(watchPacks);
  return (
    <section aria-labelledby="packs" data-find={t('findWordsPacks')}>
      <h2 id="packs">{t('optionsPacks')}</h2>
      {packs?.length === 0 && <p class="quiet">{t('optionsNoPacks')}</p>}
      <ul class="packs">
        {packs?.map((pack) => (
          <PackEntry key={pack.id} pack={pack} />
        ))}
      </ul>
      <ImportSection />
    </section>
  );
}
