import { useRef, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { checkAddress } from '../../../core/packs/update/check-address';
import { readLanguages } from '../../../core/page/read-languages';
import { changePack, type StoredPack } from '../../../core/store/packs';
import { localise } from '../../../core/topics/text';
import { useSave } from '../use-saving';
import { SubscribeDialog } from './SubscribeDialog';
import { SubscriptionState } from './SubscriptionState';
import './updates.css';
import { useUpdateNow } from './use-update-now';

/** Whether, from where and how often a pack is updated, how the last look went, and what the reader can do about it. */
export function PackUpdates({ pack }: { readonly pack: StoredPack }) {
  const t = useText();
  const save = useSave();
  const [isAsking, setAsking] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const update = useUpdateNow(pack.id);
  const { id, subscription } = pack;
  const address = findAddress(pack);
  const name = localise(pack.name, readLanguages());
  const change = async (next: StoredPack['subscription']) => {
    const isSaved = await save(() =>
      changePack(id, { subscription: next }, { key: 'changeSubscription', args: [name] }),
    );
    // The button that was pressed is gone.
    part.current?.focus();
    return isSaved;
  };
  const agree = async (everyHours: number) => {
    if (address === null) return;
    if (await change({ url: address, everyHours })) await update.run();
  };
  return (
    <div class="updates" ref={part} tabIndex={-1}>
      {subscription ? (
        <SubscriptionState
          packName={name}
          subscription={subscription}
          update={update}
          onStop={() => change(undefined)}
        />
      ) : (
        <p class="quiet">{t('updateNone')}</p>
      )}
      {!subscription && address !== null && (
        <div class="buttons">
          <button type="button" aria-label={t('updateSubscribeTo', name)} onClick={() => setAsking(true)}>
            {t('updateSubscribe')}
          </button>
        </div>
      )}
      {isAsking && address !== null && (
        <SubscribeDialog packName={name} url={address} onAgree={agree} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

/** Where the pack says newer versions of it are; `null` when it does not, or names an address that would not be asked. */
function findAddress({ updateUrl }: StoredPack): string | null {
  if (updateUrl === undefined) return null;
  try {
    return checkAddress(updateUrl).href;
  } catch {
    return null;
  }
}
