import type { CardTopic } from '../core/topics/card-topic';
import { formatEdtf } from '../core/topics/edtf';
import { isSafeLink } from '../core/topics/link';
import { localise } from '../core/topics/text';
import type { Source } from '../core/topics/topic';
import type { Translate } from '../core/topics/translate';

/** The sources of a topic, one a line (title, publisher, date, address), and the pack that quotes them with version and licence. */
export function writeCitation({ topic, pack }: CardTopic, languages: readonly string[], t: Translate): string {
  const locale = languages[0] ?? 'en';
  const credit = t('cardPack', localise(pack.name, languages), pack.version, pack.license);
  return [
    ...topic.sources.map((source) => citeSource(source, locale)),
    [`${localise(topic.name, languages)}. ${credit}`, pack.attribution, pack.homepage].filter(Boolean).join('. '),
  ].join('\n');
}

function citeSource({ title, publisher, date, url }: Source, locale: string): string {
  const told = [title, publisher, ...(date === undefined ? [] : [formatEdtf(date, locale)])].join(', ');
  return url !== undefined && isSafeLink(url) ? `${told}. ${url}` : told;
}
