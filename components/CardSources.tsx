import { formatEdtf } from '../core/topics/edtf';
import { isSafeLink } from '../core/topics/link';
import type { Source } from '../core/topics/topic';
import { useText } from './text-context';

/** Where the card's statements were read, numbered as the facts name them; a source with an address is a link that opens in a new tab. */
export function CardSources({ sources, locale }: { readonly sources: readonly Source[]; readonly locale: string }) {
  const t = useText();
  if (sources.length === 0) return null;
  return (
    <section>
      <h3>{t('cardSources')}</h3>
      <ol class="card-sources">
        {sources.map((source, row) => (
          <li key={row}>
            {source.url && isSafeLink(source.url) ? (
              <a
                href={source.url}
                target="_blank"
                rel="noopener noreferrer"
                referrerpolicy="no-referrer"
                title={t('cardOpensNewTab')}
                dir="auto"
              >
                {source.title}
              </a>
            ) : (
              <cite dir="auto">{source.title}</cite>
            )}
            {/* Each in its own direction, or a date would be torn apart beside a name of another script. */}
            <small>
              <bdi>{source.publisher}</bdi>
              {source.date && (
                <>
                  {', '}
                  <bdi>{formatEdtf(source.date, locale)}</bdi>
                </>
              )}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
