import { useEffect, useRef, useState } from 'preact/hooks';
import { TopicCard } from '../../components/TopicCard';
import { useText } from '../../components/text-context';
import { describeError } from '../../core/page/describe-error';
import { readCard } from '../../core/search/read-card';
import type { CardTopic } from '../../core/topics/card-topic';
import type { TopicRef } from '../../core/topics/topic-ref';

interface OpenTopicProps {
  readonly start: TopicRef;
  readonly languages: readonly string[];
  readonly onBack: () => void;
}

/** A card in place of the popup's lists; Esc and "back" retrace the way to it. */
export function OpenTopic({ start, languages, onBack }: OpenTopicProps) {
  const t = useText();
  const [trail, setTrail] = useState<readonly TopicRef[]>([start]);
  const [card, setCard] = useState<CardTopic | null>();
  const [fault, setFault] = useState('');
  const box = useRef<HTMLElement>(null);
  const ref = trail[trail.length - 1] ?? start;

  useEffect(() => {
    let current = true;
    readCard(ref).then(
      (found) => current && setCard(found),
      (error: unknown) => current && setFault(describeError(error)),
    );
    return () => {
      current = false;
    };
  }, [ref]);
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

  return (
    <main ref={box}>
      <h1 class="unseen">{t('extensionName')}</h1>
      {card ? (
        <TopicCard
          card={card}
          languages={languages}
          role="region"
          canAct
          onOpenTopic={(next) => setTrail([...trail, next])}
          onBack={goBack}
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
