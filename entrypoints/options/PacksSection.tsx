import { Switch } from '../../components/Switch';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { changePack, listPacks, type StoredPack } from '../../core/store/packs';
import { watchStore } from '../../core/store/watch-store';
import { localise } from '../../core/topics/text';
import { TopicToggles } from './TopicToggles';
import { useSave } from './use-saving';

const watchPacks = (onValue: (packs: readonly StoredPack[]) => void) => watchStore(listPacks, onValue);

/** The packs, each with its switch, licence and version, and under them their topics. */
export function PacksSection() {
  const t = useText();
  const save = useSave();
  const packs = useWatched(watchPacks);
  return (
    <section aria-labelledby="packs">
      <h2 id="packs">{t('optionsPacks')}</h2>
      {packs?.length === 0 && <p class="quiet">{t('optionsNoPacks')}</p>}
      <ul class="packs">
        {packs?.map((pack) => (
          <li key={pack.id}>
            <Switch on={pack.enabled} onChange={(on) => save(() => changePack(pack.id, { enabled: on }))}>
              <strong dir="auto">{localise(pack.name, navigator.languages)}</strong>
            </Switch>
            {pack.description && <p dir="auto">{localise(pack.description, navigator.languages)}</p>}
            <p class="quiet">{t('optionsPackFacts', pack.version, pack.license, String(pack.topicCount))}</p>
          </li>
        ))}
      </ul>
      {packs && <TopicToggles packs={packs} />}
    </section>
  );
}
