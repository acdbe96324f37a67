import { formatEdtf } from '../core/topics/edtf';
import { localise } from '../core/topics/text';
import type { Fact, Source } from '../core/topics/topic';
import { useText } from './text-context';

interface CardTimelineProps {
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly languages: readonly string[];
}

/** Dated statements, oldest first, each with the source that says so. */
export function CardTimeline({ facts, sources, languages }: CardTimelineProps) {
  const t = useText();
  if (facts.length === 0) return null;
  const inOrder = facts.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return (
    <section>
      <h3>{t('cardFacts')}</h3>
      <ol class="card-timeline">
        {inOrder.map((fact, row) => {
          const source = sources[fact.source];
          return (
            <li key={row}>
              <time dateTime={fact.date}>{formatEdtf(fact.date, languages[0] ?? 'en')}</time>
              <span dir="auto">{localise(fact.text, languages)}</span>
              {source && <small dir="auto">{t('cardFactSource', `${source.publisher}, ${source.title}`)}</small>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
