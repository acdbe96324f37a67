import { useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CardCopy } from '../../components/CardCopy';
import { useText } from '../../components/text-context';
import { useCopy } from '../../components/use-copy';
import { useWatched } from '../../components/use-watched';
import { editTopicPath } from '../../core/page/edit-topic-path';
import { formatUntil } from '../../core/page/format-until';
import { addQuiet, listQuiets, removeQuiet, type StoredQuiet } from '../../core/store/quiets';
import { watchStore } from '../../core/store/watch-store';
import type { CardTopic } from '../../core/topics/card-topic';
import { localise } from '../../core/topics/text';
import { useSaving } from './use-saving';

interface TopicActionsProps {
  readonly card: CardTopic;
  readonly languages: readonly string[];
}

const watchQuiets = (onValue: (quiets: readonly StoredQuiet[]) => void) => watchStore(listQuiets, onValue);

/** What the reader can do with a topic: take it along, change it, and say or take back that it need not be marked. */
export function TopicActions({ card, languages }: TopicActionsProps) {
  const { ref, topic } = card;
  const t = useText();
  const copying = useCopy();
  const { save, fault } = useSaving();
  const quiets = useWatched(watchQuiets)?.filter((quiet) => quiet.topic === ref);
  const name = localise(topic.name, languages);
  const isPrivate = browser.extension.inIncognitoContext;

  const known = quiets?.find(({ grain }) => grain === 'topic');
  const unmarked = quiets?.filter(({ grain }) => grain === 'alias') ?? [];
  const box = useRef<HTMLDivElement>(null);

  const describe = ({ until, digest }: StoredQuiet) => {
    if (until !== undefined) return t('topicQuietUntil', formatUntil(until));
    return t(digest === undefined ? 'topicQuiet' : 'topicQuietChanged');
  };
  const quieten = () =>
    save(() =>
      addQuiet(
        { id: JSON.stringify(['topic', ref]), grain: 'topic', topic: ref },
        { key: 'changeQuietTopic', args: [name] },
      ),
    );
  const takeBack = ({ id, alias }: StoredQuiet) =>
    save(() => removeQuiet(id, { key: 'changeUnquiet', args: [alias ?? name] }));
  return (
    <div class="actions">
      <fieldset class="copy">
        <legend>{t('cardCopy')}</legend>
        <CardCopy card={card} languages={languages} copying={copying} />
      </fieldset>
      <p role="status">{copying.isCopied && t('cardCopied')}</p>
      {isPrivate && <p class="quiet">{t('topicPrivate')}</p>}
      <p class="buttons">
        {/* One button for both ways: it keeps the focus. */}
        {quiets && !isPrivate && (
          <button type="button" onClick={() => (known ? takeBack(known) : quieten())}>
            {t(known ? 'editTellAgainShort' : 'cardQuietTopic')}
          </button>
        )}
        <a class="button" href={editTopicPath(ref)}>
          {t('topicEdit')}
        </a>
      </p>
      <p role="status" class={known && 'notice'}>
        {known && describe(known)}
      </p>
      <div ref={box} tabIndex={-1}>
        {unmarked.map((quiet) => (
          <p key={quiet.id} class="notice">
            <span dir="auto">{t('topicAliasQuiet', quiet.alias ?? '')}</span>{' '}
            <button
              type="button"
              disabled={isPrivate}
              aria-label={t('editTellAgain', quiet.alias ?? '')}
              onClick={() => takeBack(quiet).then(() => box.current?.focus())}
            >
              {t('editTellAgainShort')}
            </button>
          </p>
        ))}
      </div>
      {fault !== '' && <p role="alert">{t('failed', fault)}</p>}
    </div>
  );
}
