import { useErrorBoundary, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { TopicCard } from '../../components/TopicCard';
import { useText } from '../../components/text-context';
import { useSettled } from '../../components/use-settled';
import { lentExtension } from '../../core/messaging/hint-door';
import type { Reason } from '../../core/topics/mention';
import type { Quiet } from '../../core/topics/settings';
import type { TopicRef } from '../../core/topics/topic-ref';
import { describeFailure } from './describe-failure';
import { isExtensionGone } from './is-extension-gone';
import { NoticeCard } from './NoticeCard';
import { useCard } from './use-card';

/** What an open card is about and whom it tells. */
interface HintViewProps {
  readonly topic: TopicRef;
  readonly reason: Reason;
  readonly languages: readonly string[];
  readonly takesFocus: boolean;
  /** Whether a click now can be meant: the card has not moved under the pointer and nothing hides it. */
  readonly isMeant: () => boolean;
  /** Something else is shown of this topic; with `takesFocus` the focus belongs on it. */
  readonly onShown: (topic: TopicRef, takesFocus: boolean) => void;
  readonly onPin: (isPinned: boolean) => void;
  readonly onHidePage: () => void;
  readonly onClose: () => void;
}

/** The card of one mention: its topic, the topics opened from it in place, and what went wrong. */
export function HintView(props: HintViewProps) {
  const { reason, languages, isMeant, onShown, onClose } = props;
  const t = useText();
  const [path, setPath] = useState<readonly [TopicRef, ...TopicRef[]]>([props.topic]);
  const [topic, ...behind] = path;
  const { view, retry } = useCard(topic);
  const [complaint, setComplaint] = useState<string>();
  const [isPinned, setPinned] = useState(false);
  const [broken] = useErrorBoundary();
  /** Another one at each wish that was not taken. */
  const [refusal, setRefusal] = useState<object>();
  const canAct = useSettled(useMemo(() => ({}), [view, refusal]));
  const takesFocus = useRef(props.takesFocus);

  useLayoutEffect(() => {
    if (view !== undefined || broken) onShown(topic, takesFocus.current);
  }, [view, broken]);

  useLayoutEffect(() => {
    if (complaint !== undefined) onShown(topic, false);
  }, [complaint]);

  function goTo(next: readonly [TopicRef, ...TopicRef[]]): void {
    // The button that was pressed goes away with the card it stood on.
    takesFocus.current = true;
    setComplaint(undefined);
    setPath(next);
  }

  function askAgain(): void {
    takesFocus.current = true;
    retry();
  }

  async function tell(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      setComplaint(isExtensionGone() ? t('cardNoAnswer') : describeFailure(error, t));
      return false;
    }
  }

  function isTaken(): boolean {
    if (!canAct) return false;
    const isWish = isMeant();
    // Its buttons do not count for a moment, and look so: what looks ready and does nothing would seem broken.
    if (!isWish) setRefusal({});
    return isWish;
  }

  async function quiet(wish: Quiet): Promise<void> {
    if (!isTaken()) return;
    if (await tell(() => lentExtension().ask('quiet', wish))) onClose();
  }

  function pin(wanted: boolean): void {
    setPinned(wanted);
    props.onPin(wanted);
  }

  if (broken) return <NoticeCard text={t('cardNoAnswer')} onClose={onClose} />;
  if (view === undefined) return null;
  if (view === 'loading') return <NoticeCard text={t('cardLoading')} onClose={onClose} />;
  const [previous, ...older] = behind;
  if ('failure' in view) {
    // In a page there is no way to the options; going back or closing is what is left.
    const again = previous ? () => goTo([previous, ...older]) : undefined;
    if (view.failure === 'gone') return <NoticeCard text={t('cardGone')} onBack={again} onClose={onClose} />;
    return (
      <NoticeCard
        text={t(view.failure.startsWith('store') ? view.failure : 'cardNoAnswer')}
        onBack={again}
        onRetry={view.failure === 'noAnswer' ? askAgain : undefined}
        onClose={onClose}
      />
    );
  }
  return (
    <>
      <TopicCard
        card={view.card}
        languages={languages}
        reason={view.card.ref === props.topic ? reason : undefined}
        canAct={canAct}
        isPinned={isPinned}
        onPin={pin}
        onOpenPage={() => void tell(() => lentExtension().ask('openTopic', view.card.ref))}
        onOpenTopic={(ref) => goTo([ref, ...path])}
        onBack={previous && (() => goTo([previous, ...older]))}
        onQuiet={(wish) => void quiet(wish)}
        onHidePage={() => isTaken() && props.onHidePage()}
        onClose={onClose}
      />
      {complaint && (
        <div class="card card-complaint" role="alert">
          <p>{complaint}</p>
        </div>
      )}
    </>
  );
}
