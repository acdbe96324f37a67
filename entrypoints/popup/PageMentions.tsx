import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { askFrame } from '../../core/messaging/send';
import { localise } from '../../core/topics/text';
import { KeepMentions } from './KeepMentions';
import { listPageMentions, type PageMention } from './list-page-mentions';
import { useTopicNames } from './use-topic-names';

interface PageMentionsProps {
  readonly tabId: number;
  readonly frameIds: readonly number[];
  readonly languages: readonly string[];
  /** No frame of the tab has our content script. */
  readonly onSilence: () => void;
}

/** A page may still be loading, or grow: look again while the popup is open, in milliseconds. */
const LOOK_AGAIN_MS = 1_000;

/** The mentions of the page under the popup; choosing one scrolls to it and opens its card there. */
export function PageMentions({ tabId, frameIds, languages, onSilence }: PageMentionsProps) {
  const t = useText();
  const [mentions, setMentions] = useState<readonly PageMention[]>();
  const [isGone, setIsGone] = useState(false);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const found = await listPageMentions(tabId, frameIds);
      if (!current) return;
      if (found) setMentions(found);
      else onSilence();
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [tabId, frameIds, onSilence]);

  const show = async (mention: PageMention) => {
    const shown = await askFrame(tabId, mention.frameId, 'showMention', mention.id).catch(() => false);
    if (shown) window.close();
    else setIsGone(true);
  };

  const names = useTopicNames(mentions?.map(({ topic }) => topic) ?? []);
  if (!mentions) return <p class="quiet">{t('popupLooking')}</p>;
  return (
    <>
      <p role="status" class="quiet">
        {isGone
          ? t('popupGone')
          : mentions.length === 0
            ? t('popupNoMentions')
            : t('popupMentionCount', String(mentions.length))}
      </p>
      <ul class="mentions">
        {mentions.map((mention) => (
          <li key={`${mention.frameId} ${mention.id}`}>
            <button type="button" onClick={() => show(mention)}>
              <span dir="auto">{mention.text}</span>
              <small dir="auto">{localise(names.get(mention.topic), languages)}</small>
            </button>
          </li>
        ))}
      </ul>
      {mentions.length > 0 && <KeepMentions tabId={tabId} languages={languages} />}
    </>
  );
}
