import { useEffect, useRef, useState } from 'preact/hooks';
import { TopicCard } from '../../components/TopicCard';
import { useText } from '../../components/text-context';
import { ask } from '../../core/messaging/send';
import { describeError } from '../../core/page/describe-error';
import { openTopic } from '../../core/search/open-topic';
import { noteRecent } from '../../core/session/recent-topics';
import type { CardTopic } from '../../core/topics/card-topic';
import type { Quiet } from '../../core/topics/settings';
import type { TopicRef } from '../../core/topics/topic-ref';

interface OpenTopicProps {
  readonly start: TopicRef;
  readonly languages: readonly string[];
  /** Nothing is kept of a private window. */
  readonly isPrivate: boolean;
  readonly onBack: () => void;
  readonly onOpenPage: (ref: TopicRef) => void;
}

async function lookUp(ref: TopicRef, isPrivate: boolean): Promise<CardTopic | null> {
  const card = await openTopic(ref, isPrivate);
  if (card && !isPrivate) await noteRecent(ref);
  return card;
}

/** A card in place of the popup's lists; Esc and "back" retrace the way to it. */
export function OpenTopic({ start, languages, isPrivate, onBack, onOpenPage }: OpenTopicProps) {
  const t = useText();
  const [trail, setTrail] = useState<readonly TopicRef[]>([start]);
  const [card, setCard] = useState<CardTopic | null>();
  const [fault, setFault] = useState('');
  const box = useRef<HTMLElement>(null);
  const ref = trail[trail.length - 1] ?? start;

  useEffect(() => {
    let current = true;
    lookUp(ref, isPrivate).then(
      (found) => current && setCard(found),
      (error: unknown) => current && setFault(describeError(error)),
    );
    return () => {
      current = false;
    };
  }, [ref, isPrivate]);
  useEffect(() => {
    if (card !== undefined) box.current?.querySelector('button')?.focus();
  }, [card]);

  const goBack = () => (trail.length > 1 ? setTrail(trail.slice(0, -1)) : onBack());
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      goBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  const quieten = (wish: Quiet) => {
    ask('quiet', wish).then(onBack, (error: unknown) => setFault(describeError(error)));
  };
  return (
    <main ref={box}>
      <h1 class="unseen">{t('extensionName')}</h1>
      {card ? (
        <TopicCard
          card={card}
          languages={languages}
          role="region"
          canAct
          isOnSite={false}
          onOpenTopic={(next) => setTrail([...trail, next])}
          onBack={goBack}
          onOpenPage={() => onOpenPage(card.ref)}
          onQuiet={isPrivate ? undefined : quieten}
        />
      ) : (
        <>
          <button type="button" onClick={goBack}>
            {t('cardBack')}
          </button>
          <p role="status">{fault !== '' ? t('failed', fault) : t(card === null ? 'cardGone' : 'cardLoading')}</p>
        </>
      )}
    </main>
  );
}
