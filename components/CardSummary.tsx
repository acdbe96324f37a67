import { useState } from 'preact/hooks';
import { cutText } from './cut-text';
import { useText } from './text-context';

/** How much of a summary a card shows at first, in UTF-16 units. */
const SUMMARY_LENGTH = 525;

/** A summary whose later part opens with "more". */
export function CardSummary({ text }: { readonly text: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const start = cutText(text, SUMMARY_LENGTH);
  return (
    <div class="card-summary">
      <p dir="auto">{open || start === text ? text : `${start}…`}</p>
      {start !== text && (
        <button type="button" class="card-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'cardLess' : 'cardMore')}
        </button>
      )}
    </div>
  );
}
