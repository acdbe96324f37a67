import type { CardTopic } from '../core/topics/card-topic';
import { formatEdtf } from '../core/topics/edtf';
import { localise } from '../core/topics/text';
import type { Translate } from '../core/topics/translate';
import { sortFacts } from './sort-facts';
import { writeCitation } from './write-citation';

/** A topic as plain text to paste: name, dates, summary, facts, then whom to cite. `languages` are BCP 47 tags, best first. */
export function writeTopicText(card: CardTopic, languages: readonly string[], t: Translate): string {
  const { topic } = card;
  const locale = languages[0] ?? 'en';
  const name = localise(topic.name, languages);
  const facts = sortFacts(topic.facts).map(
    ({ date, text }) => `${formatEdtf(date, locale)}: ${localise(text, languages)}`,
  );
  return [
    topic.dates === undefined ? name : `${name} (${formatEdtf(topic.dates, locale)})`,
    localise(topic.summary, languages),
    facts.join('\n'),
    writeCitation(card, languages, t),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
