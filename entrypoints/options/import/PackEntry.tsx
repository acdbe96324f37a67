import { Switch } from '../../../components/Switch';
import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import { isolateText } from '../../../core/page/isolate-text';
import { readLanguages } from '../../../core/page/read-languages';
import { MY_PACK } from '../../../core/store/edits';
import { changePack, removePack, type StoredPack } from '../../../core/store/packs';
import { isSafeLink } from '../../../core/topics/link';
import { localise } from '../../../core/topics/text';
import { PackExport } from '../data/PackExport';
import { describePackName } from '../describe-pack-name';
import { PackUpdates } from '../updates/PackUpdates';
import { useSave } from '../use-saving';
import { StrayEdits } from './StrayEdits';

/** One pack: what it says about itself, its switch, and what can be done with it. */
export function PackEntry({ pack }: { readonly pack: StoredPack }) {
  const t = useText();
  const save = useSave();
  const name = describePackName(pack, t);
  const isOwn = pack.id === MY_PACK;
  // A pack that comes with the extension is updated with it, and can only be switched off.
  const isMovable = !isOwn && !pack.builtIn;
  const label = (key: string) => ({ key, args: [name] });
  return (
    <li data-find="">
      <Switch
        on={pack.enabled}
        onChange={(on) => save(() => changePack(pack.id, { enabled: on }, label('changePackSwitch')))}
      >
        <strong class="clipped" dir="auto">
          {name}
        </strong>
      </Switch>
      {!isOwn && <PackFacts pack={pack} />}
      <StrayEdits packId={pack.id} packName={name} />
      {isMovable && <PackUpdates pack={pack} />}
      <PackExport pack={pack} />
      {isMovable && (
        <div class="buttons">
          <button
            type="button"
            aria-label={t('importRemoveOf', name)}
            onClick={() => save(() => removePack(pack.id, label('changeRemovePack')))}
          >
            {t('importRemove')}
          </button>
        </div>
      )}
    </li>
  );
}

function PackFacts({ pack }: { readonly pack: StoredPack }) {
  const t = useText();
  const count = useCount();
  return (
    <>
      {pack.description && (
        <p class="clipped long" dir="auto">
          {localise(pack.description, readLanguages())}
        </p>
      )}
      <p class="quiet">{count('optionsPackFacts', pack.topicCount, pack.version, isolateText(pack.license))}</p>
      {pack.attribution && (
        <p class="quiet clipped" dir="auto">
          {pack.attribution}
        </p>
      )}
      {pack.builtIn && <p class="quiet">{t('importBuiltIn')}</p>}
      {pack.homepage && isSafeLink(pack.homepage) && (
        <p>
          <a href={pack.homepage} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {t('importHomepage')} <span class="unseen">{`(${t('cardOpensNewTab')})`}</span>
          </a>
        </p>
      )}
    </>
  );
}
