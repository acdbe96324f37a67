import { useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { describeError } from '../../core/page/describe-error';
import { forgetRecent, watchRecent } from '../../core/session/recent-topics';
import type { TopicRef } from '../../core/topics/topic-ref';
import { TopicLine } from './TopicLine';
import { useTopicNames } from './use-topic-names';

interface RecentTopicsProps {
  readonly languages: readonly string[];
  readonly onOpen: (ref: TopicRef) => void;
}

/** So many are a help; more would be a history. */
const SHOWN = 4;

/** What was looked up since the browser started; nothing at all when that is nothing. */
export function RecentTopics({ languages, onOpen }: RecentTopicsProps) {
  const t = useText();
  const [fault, setFault] = useState('');
  const recent = useWatched(watchRecent)?.slice(0, SHOWN) ?? [];
  const names = useTopicNames(recent);
  const known = recent.filter((ref) => names.has(ref));
  if (known.length === 0) return null;
  const forget = () => forgetRecent().catch((error: unknown) => setFault(t('failed', describeError(error))));
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">{t('popupRecent')}</h2>
      <ul class="mentions">
        {known.map((ref) => (
          <TopicLine
            key={ref}
            topic={{ ref, name: names.get(ref) }}
            languages={languages}
            onChoose={() => onOpen(ref)}
          />
        ))}
      </ul>
      <p class="quiet">
        {t('popupRecentNote')}{' '}
        <button type="button" class="link" onClick={forget}>
          {t('popupForget')}
        </button>
      </p>
      {fault !== '' && <p role="alert">{fault}</p>}
    </section>
  );
}
