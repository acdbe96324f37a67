import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useCount } from '../../components/use-count';
import { askFrame } from '../../core/messaging/send';
import { groupMentions, type PageTopic } from './group-mentions';
import { KeepMentions } from './KeepMentions';
import { KeyHints } from './KeyHints';
import type { PageMention } from './list-page-mentions';
import { NeedsReload } from './NeedsReload';
import { makeWay } from './place';
import { TopicLine } from './TopicLine';
import type { CommandKeys } from './use-command-keys';
import { usePageMentions } from './use-page-mentions';
import { useTopicNames } from './use-topic-names';

interface PageTopicsProps {
  readonly tabId: number;
  readonly frameIds: readonly number[];
  readonly languages: readonly string[];
  readonly keys: CommandKeys;
}

/** The topics of the page in front; choosing one scrolls to a mention, each time to the next, and opens its card there. */
export function PageTopics({ tabId, frameIds, languages, keys }: PageTopicsProps) {
  const t = useText();
  const count = useCount();
  const mentions = usePageMentions(tabId, frameIds);
  const [isGone, setIsGone] = useState(false);
  const last = useRef<PageMention | null>(null);
  const topics = groupMentions(Array.isArray(mentions) ? mentions : []);
  const names = useTopicNames(topics.map(({ topic }) => topic));
  useEffect(() => setIsGone(false), [tabId]);

  const show = async ({ mentions: group }: PageTopic) => {
    const at = group.findIndex(({ id, frameId }) => id === last.current?.id && frameId === last.current.frameId);
    const mention = group[(at + 1) % group.length];
    if (!mention) return;
    last.current = mention;
    const isShown = await askFrame(tabId, mention.frameId, 'showMention', mention.id).catch(() => false);
    setIsGone(!isShown);
    if (isShown) makeWay();
  };

  if (mentions === 'silent') return <NeedsReload tabId={tabId} />;
  if (!mentions) return <p class="quiet">{t('popupLooking')}</p>;
  return (
    <>
      <p role="status" class="quiet">
        {isGone ? t('popupGone') : topics.length === 0 ? t('popupNoMentions') : count('popupTopicCount', topics.length)}
      </p>
      <ul class="mentions">
        {topics.map((group) => (
          <TopicLine
            key={group.topic}
            topic={{ ref: group.topic, name: names.get(group.topic) }}
            languages={languages}
            words={group.words}
            times={group.mentions.length}
            onChoose={() => show(group)}
          />
        ))}
      </ul>
      {topics.length > 0 && <KeyHints keys={keys} commands={['next-mention', 'previous-mention', 'open-hint']} />}
      {topics.length > 0 && <KeepMentions tabId={tabId} languages={languages} />}
    </>
  );
}
