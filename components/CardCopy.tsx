import { CopyByHand } from './CopyByHand';
import type { TopicCardProps } from './TopicCard';
import { useText } from './text-context';
import type { Copying } from './use-copy';
import { writeCitation } from './write-citation';
import { writeTopicMarkdown } from './write-topic-markdown';
import { writeTopicText } from './write-topic-text';

type CardCopyProps = Pick<TopicCardProps, 'card' | 'languages'> & { readonly copying: Copying };

/** The forms in which a topic can be taken along. */
export function CardCopy({ card, languages, copying }: CardCopyProps) {
  const t = useText();
  const offer = (label: string, write: typeof writeTopicText) => (
    <button type="button" onClick={() => copying.copy(write(card, languages, t))}>
      {label}
    </button>
  );
  return (
    <>
      <div class="card-choices">
        {offer(t('cardCopyText'), writeTopicText)}
        {offer(t('cardCopyMarkdown'), writeTopicMarkdown)}
        {offer(t('cardCopyCitation'), writeCitation)}
      </div>
      <CopyByHand text={copying.byHand} />
    </>
  );
}
