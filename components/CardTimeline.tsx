import { formatEdtf } from '../core/topics/edtf';
import { localise } from '../core/topics/text';
import type { Fact, Source } from '../core/topics/topic';
import { sortFacts } from './sort-facts';
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
  return (
    <section>
      <h3>{t('cardFacts')}</h3>
      <ol class="card-timeline">
        {sortFacts(facts).map((fact, row) => {
          const source = sources[fact.source];
          return (
            <li key={row}>
              <time dateTime={fact.date}>{formatEdtf(fact.date, languages[0] ?? 'en')}</time>
              <span dir="auto">{localise(fact.text, languages)}</span>
              {source && <small dir="auto">{t('cardFactSource', source.publisher, String(fact.source + 1))}</small>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
