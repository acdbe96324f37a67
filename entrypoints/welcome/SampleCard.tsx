import { useCallback, useState } from 'preact/hooks';
import { TopicCard } from '../../components/TopicCard';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { readCard } from '../../core/search/read-card';
import { searchStore } from '../../core/search/search-store';
import { watchStore } from '../../core/store/watch-store';
import type { CardTopic } from '../../core/topics/card-topic';
import type { TopicRef } from '../../core/topics/topic-ref';

interface SampleCardProps {
  readonly languages: readonly string[];
  readonly onClose: () => void;
}

/** A live card of the topic the sample sentence names; it fills as soon as the packs are in the store. */
export function SampleCard({ languages, onClose }: SampleCardProps) {
  const t = useText();
  const [trail, setTrail] = useState<readonly TopicRef[]>([]);
  const ref = trail[trail.length - 1];
  const watch = useCallback(
    (onValue: (card: CardTopic | null) => void) =>
      watchStore(async () => {
        const shown = ref ?? (await findSampleTopic(t('sampleMark')));
        return shown ? readCard(shown) : null;
      }, onValue),
    [ref, t],
  );
  const card = useWatched(watch);
  if (!card) return <p role="status">{t('cardLoading')}</p>;
  return (
    <TopicCard
      card={card}
      languages={languages}
      role="region"
      reason={ref ? undefined : { alias: t('sampleMark'), strength: 'strong', evidence: [] }}
      canAct={false}
      onOpenTopic={(next) => setTrail([...trail, next])}
      onBack={trail.length > 0 ? () => setTrail(trail.slice(0, -1)) : undefined}
      onClose={onClose}
    />
  );
}

async function findSampleTopic(name: string): Promise<TopicRef | undefined> {
  return (await searchStore(name))[0]?.ref;
}
