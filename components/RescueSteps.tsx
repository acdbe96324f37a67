import { useEffect, useRef, useState } from 'preact/hooks';
import { localise, type Text } from '../core/topics/text';
import { useText } from './text-context';
import { useCount } from './use-count';

/** What can be done about a store that does not open. */
export interface RescueActions {
  readonly readRemains: () => Promise<Remains>;
  /** Gives the name of the file; `null` when there is nothing to save. */
  readonly saveRemains: () => Promise<string | null>;
  readonly retryStore: () => Promise<void>;
  readonly beginAnew: () => Promise<void>;
}

/** What the copy holds; `rows` is `null` when none can be read. */
interface Remains {
  readonly rows: number | null;
  readonly packs: readonly { readonly id: string; readonly name: Text }[];
}

/** The steps out of a store that does not open: trying again, saving what the copy holds, and beginning anew, which asks first. */
export function RescueSteps({ load }: { readonly load: () => Promise<RescueActions> }) {
  const t = useText();
  const [actions, setActions] = useState<RescueActions>();
  const [remains, setRemains] = useState<Remains>();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState('');
  const [fault, setFault] = useState('');
  const question = useRef<HTMLElement>(null);
  const anew = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    load().then(
      (loaded) => {
        setActions(loaded);
        return loaded.readRemains().then(setRemains);
      },
      (error: unknown) => reportError(error),
    );
  }, [load]);
  useEffect(() => {
    if (isAsking) question.current?.focus();
  }, [isAsking]);
  if (!actions || !remains) return <p class="quiet">{t('loading')}</p>;

  const run = async (work: () => Promise<string>, failed: string) => {
    if (isBusy) return;
    setBusy(true);
    setOutcome('');
    setFault('');
    try {
      setOutcome(await work());
    } catch (error) {
      setFault(t(failed, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)));
    }
    setBusy(false);
  };
  const retry = () => run(() => actions.retryStore().then(() => ''), 'failed');
  const save = async () => {
    const name = await actions.saveRemains();
    return name === null ? t('rescueNothing') : t('rescueSaved', name);
  };
  const begin = () => run(() => actions.beginAnew().then(() => ''), 'rescueStuck');
  const keep = () => {
    setAsking(false);
    anew.current?.focus();
  };
  return (
    <>
      <h2>{t('rescueTitle')}</h2>
      <div class="buttons">
        <button type="button" class="primary" aria-disabled={isBusy} onClick={retry}>
          {t('rescueRetry')}
        </button>
        <button type="button" aria-disabled={isBusy || remains.rows === null} onClick={() => run(save, 'failed')}>
          {t('rescueSave')}
        </button>
        <button
          ref={anew}
          type="button"
          aria-expanded={isAsking}
          aria-disabled={isBusy}
          onClick={() => setAsking(true)}
        >
          {t('rescueAnew')}
        </button>
      </div>
      <p class="quiet">{t(remains.rows === null ? 'rescueNothing' : 'rescueSaveNote')}</p>
      {isAsking && <AnewQuestion {...{ remains, isBusy, question }} onBegin={begin} onKeep={keep} />}
      <p role="status">{isBusy ? t('dataWorking') : outcome}</p>
      {fault !== '' && <p role="alert">{fault}</p>}
    </>
  );
}

interface AnewQuestionProps {
  readonly remains: Remains;
  readonly isBusy: boolean;
  readonly question: { current: HTMLElement | null };
  readonly onBegin: () => void;
  readonly onKeep: () => void;
}

/** What would come back and what would not, before anything is deleted. */
function AnewQuestion({ remains: { rows, packs }, isBusy, question, onBegin, onKeep }: AnewQuestionProps) {
  const t = useText();
  const count = useCount();
  return (
    <section class="notice" ref={question} tabIndex={-1} aria-label={t('rescueAnew')}>
      <p>{rows === null ? t('rescueAnewNone') : count('rescueAnewQuestion', rows)}</p>
      {packs.length > 0 && (
        <>
          <p>{t('rescuePacks')}</p>
          <ul>
            {packs.map(({ id, name }) => (
              <li key={id} dir="auto">
                {localise(name, [t('languageTag')])}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="buttons">
        <button type="button" class="danger" aria-disabled={isBusy} onClick={onBegin}>
          {t('rescueAnewNow')}
        </button>
        <button type="button" aria-disabled={isBusy} onClick={() => isBusy || onKeep()}>
          {t('rescueKeep')}
        </button>
      </div>
    </section>
  );
}
