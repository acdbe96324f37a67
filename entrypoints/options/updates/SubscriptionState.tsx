import { useCallback } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { useWatched } from '../../../components/use-watched';
import type { Subscription } from '../../../core/store/database';
import { declineHeldUpdate, getUpdateCheck, type UpdateCheck } from '../../../core/store/update-checks';
import { watchStore } from '../../../core/store/watch-store';
import type { Translate } from '../../../core/topics/translate';
import { describeAddressFault } from '../describe-address-fault';
import { describeInterval } from './describe-interval';
import { describeTime } from './describe-time';
import { HeldUpdate } from './HeldUpdate';
import { readHost } from './read-host';
import { useNow } from './use-now';
import type { UpdateNow } from './use-update-now';

interface SubscriptionStateProps {
  readonly packName: string;
  readonly subscription: Subscription;
  readonly update: UpdateNow;
  readonly onStop: () => void;
}

/** A subscription: whom it asks and when, how the last question went, and a version that waits. */
export function SubscriptionState({ packName, subscription, update, onStop }: SubscriptionStateProps) {
  const t = useText();
  const now = useNow();
  const { url, everyHours, byPolicy } = subscription;
  const watchCheck = useCallback(
    (onValue: (check: UpdateCheck | undefined) => void) => watchStore(() => getUpdateCheck(url), onValue),
    [url],
  );
  const check = useWatched(watchCheck);
  const { isBusy, isDone, error } = update;
  return (
    <>
      <p title={url}>
        {t('updateFrom', readHost(url), describeInterval(everyHours, t))}
        {byPolicy && <> {t('policyPack')}</>}
      </p>
      {/* What is told once: the times beside it change with every minute. */}
      <p role="status" class={isBusy ? 'quiet' : 'unseen'}>
        {isBusy ? t('updateLooking') : isDone && check?.lastResult && describeResult(check, t)}
      </p>
      {check && !isBusy && <Times check={check} now={now} />}
      {error !== undefined && <p role="alert">{t('failed', error)}</p>}
      {check?.held && (
        <HeldUpdate
          held={check.held}
          isBusy={isBusy}
          onTake={() => update.run(check.held?.digest)}
          onLeave={() => declineHeldUpdate(url)}
        />
      )}
      <div class="buttons">
        <button
          type="button"
          aria-label={t('updateCheckNowFor', packName)}
          aria-disabled={isBusy}
          onClick={() => isBusy || update.run()}
        >
          {t('updateCheckNow')}
        </button>
        {!byPolicy && (
          <button type="button" aria-label={t('updateStopFor', packName)} onClick={onStop}>
            {t('updateStop')}
          </button>
        )}
      </div>
    </>
  );
}

function describeResult({ lastResult, failure = '' }: UpdateCheck, t: Translate): string {
  return t(`updateResult_${lastResult}`, ...(lastResult === 'failed' ? [describeAddressFault(failure, t)] : []));
}

/** A clock put back makes no look of the future, and a look that is overdue is due now. */
function Times({ check, now }: { readonly check: UpdateCheck; readonly now: number }) {
  const t = useText();
  const { lastCheck, lastResult, nextCheck } = check;
  const describe = (at: number) => describeTime(at, now, document.documentElement.lang || undefined);
  const last = describe(Math.min(lastCheck ?? now, now));
  const next = describe(Math.max(nextCheck, now));
  const hasFailed = lastResult === 'failed';
  return (
    <>
      {lastResult && (
        <p class={hasFailed ? 'update-failed' : 'quiet'}>
          {t('updateLast', last.near, last.exact, describeResult(check, t))}
        </p>
      )}
      <p class="quiet">{t('updateNext', next.near, next.exact)}</p>
    </>
  );
}
