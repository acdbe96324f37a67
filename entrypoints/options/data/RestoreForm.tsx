import { useEffect, useRef, useState } from 'preact/hooks';
import { Choice } from '../../../components/Choice';
import { useText } from '../../../components/text-context';
import { useCount } from '../../../components/use-count';
import type { Backup, PackInBackup } from '../../../core/backup/backup';
import type { ChosenParts } from '../../../core/backup/choose-parts';
import { formatDate } from '../../../core/page/format-date';
import { formatNumber } from '../../../core/page/format-number';
import { MY_PACK } from '../../../core/store/edits';
import type { RestoredCounts, RestoreMode } from '../../../core/store/restore';
import { describePackName } from '../describe-pack-name';
import { describeInterval } from '../updates/describe-interval';
import { readHost } from '../updates/read-host';
import { useSave } from '../use-saving';

interface RestoreFormProps {
  readonly backup: Backup;
  /** The form is done with; `outcome` is what to say about it. */
  readonly onClose: (outcome: string) => void;
}

/** Says what a backup holds and asks how much of it is wanted. */
export function RestoreForm({ backup, onClose }: RestoreFormProps) {
  const t = useText();
  const save = useSave();
  const form = useRef<HTMLFormElement>(null);
  const packs = backup.packs.filter(({ pack }) => pack.id !== MY_PACK);
  const [chosen, setChosen] = useState<ChosenParts>(() => ({
    settings: true,
    sites: true,
    quieted: true,
    edits: true,
    builtIn: true,
    packs: new Set(packs.map(({ pack }) => pack.id)),
  }));
  const [mode, setMode] = useState<RestoreMode>('replace');
  const [isBusy, setBusy] = useState(false);
  useEffect(() => form.current?.focus(), []);
  const date = formatDate(new Date(backup.created));
  const choosePack = (id: string, on: boolean) => {
    const next = new Set(chosen.packs);
    if (on) next.add(id);
    else next.delete(id);
    setChosen({ ...chosen, packs: next });
  };
  const part = (name: Exclude<keyof ChosenParts, 'packs'>, key: string, count: number) => (
    <Part on={chosen[name]} onChange={(on) => setChosen({ ...chosen, [name]: on })}>
      {t(key, formatNumber(count))}
    </Part>
  );
  const restore = async () => {
    setBusy(true);
    let counts: RestoredCounts | undefined;
    const isSaved = await save(async () => {
      const { restoreBackup } = await import('./restore-backup');
      counts = await restoreBackup(backup, chosen, mode, date);
    });
    setBusy(false);
    if (!isSaved || !counts) return;
    const { settings, siteRules, quiets, topicStates, edits, packs: packCount } = counts;
    const told = [settings, siteRules, quiets + topicStates, edits, packCount].map((count) => formatNumber(count));
    onClose(t('dataRestored', ...told));
  };
  return (
    <form
      ref={form}
      class="notice"
      tabIndex={-1}
      aria-label={t('dataRestore')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) restore();
      }}
    >
      <p>{t('dataRestoreMade', date, backup.version)}</p>
      <fieldset>
        <legend>{t('dataRestoreParts')}</legend>
        {part('settings', 'dataPartSettings', Object.keys(backup.settings).length)}
        {part('sites', 'dataPartSites', backup.siteRules.length)}
        {part('quieted', 'dataPartQuieted', backup.quiets.length + backup.topicStates.length)}
        {part('edits', 'dataPartEdits', backup.edits.length)}
        {mode === 'replace' && part('builtIn', 'dataPartBuiltIn', backup.builtInPacks.length)}
        {packs.map((entry) => (
          <Part
            key={entry.pack.id}
            on={chosen.packs.has(entry.pack.id)}
            onChange={(on) => choosePack(entry.pack.id, on)}
          >
            <PackWords entry={entry} />
          </Part>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('dataRestoreMode')}</legend>
        <Choice name="restore-mode" on={mode === 'replace'} onChoose={() => setMode('replace')}>
          {t('dataRestoreReplace')}
        </Choice>
        <Choice name="restore-mode" on={mode === 'add'} onChoose={() => setMode('add')}>
          {t('dataRestoreAdd')}
        </Choice>
      </fieldset>
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {isBusy ? t('dataWorking') : t('dataRestoreButton')}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={() => isBusy || onClose('')}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

function PackWords({ entry: { pack, subscription } }: { readonly entry: PackInBackup }) {
  const t = useText();
  const count = useCount();
  return (
    <>
      {count('dataPartPack', pack.topics.length, describePackName(pack, t))}
      {subscription && (
        <small>{t('updateFrom', readHost(subscription.url), describeInterval(subscription.everyHours, t))}</small>
      )}
    </>
  );
}

interface PartProps {
  readonly on: boolean;
  readonly children: preact.ComponentChildren;
  readonly onChange: (on: boolean) => void;
}

function Part({ on, children, onChange }: PartProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span dir="auto">{children}</span>
    </label>
  );
}
