import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { CardCopy } from './CardCopy';
import { CardFeedback } from './CardFeedback';
import type { TopicCardProps } from './TopicCard';
import { useText } from './text-context';
import { useCopy } from './use-copy';

/** What can be done with a topic, in one quiet line; what has choices opens them below it. */
export function CardActions(props: TopicCardProps) {
  const { card, onOpenPage, onQuiet } = props;
  const t = useText();
  const panelId = useId();
  const [open, setOpen] = useState<'copy' | 'feedback'>();
  const panel = useRef<HTMLDivElement>(null);
  const copying = useCopy();
  // What opens below the last line in sight would not be seen to open.
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' }), [open]);
  const toggle = (which: 'copy' | 'feedback', label: string) => (
    <button
      type="button"
      class="card-link"
      aria-expanded={open === which}
      aria-controls={open === which ? panelId : undefined}
      onClick={() => setOpen(open === which ? undefined : which)}
    >
      {label}
    </button>
  );
  return (
    <div class="card-tools">
      {onOpenPage && (
        <button type="button" class="card-link" title={t('cardOpensNewTab')} onClick={onOpenPage}>
          {t('cardOpenPage')}
        </button>
      )}
      {toggle('copy', t('cardCopy'))}
      {onQuiet && toggle('feedback', t('cardFeedback'))}
      <span class="card-copied" role="status">
        {copying.isCopied && t('cardCopied')}
      </span>
      {open && (
        <div class="card-panel" id={panelId} ref={panel}>
          {open === 'copy' && <CardCopy card={card} languages={props.languages} copying={copying} />}
          {open === 'feedback' && onQuiet && <CardFeedback {...props} onQuiet={onQuiet} />}
        </div>
      )}
    </div>
  );
}
