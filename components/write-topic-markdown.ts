import type { CardTopic } from '../core/topics/card-topic';
import { formatEdtf } from '../core/topics/edtf';
import { escapeDestination } from '../core/topics/escape-destination';
import { escapeMarkdown } from '../core/topics/escape-markdown';
import { isSafeLink } from '../core/topics/link';
import { localise } from '../core/topics/text';
import type { Fact, Source } from '../core/topics/topic';
import type { Translate } from '../core/topics/translate';
import { sortFacts } from './sort-facts';

/** A topic as Markdown to paste: a heading, dates, summary, facts that refer to numbered sources, and the pack. */
export function writeTopicMarkdown(card: CardTopic, languages: readonly string[], t: Translate): string {
  const { topic, pack } = card;
  const locale = languages[0] ?? 'en';
  const say = (text: Parameters<typeof localise>[0]) => escapeMarkdown(localise(text, languages));
  const writeFact = ({ date, text, source }: Fact) =>
    `- **${escapeMarkdown(formatEdtf(date, locale))}**: ${say(text)} (${source + 1})`;
  const credit = t('cardPack', localise(pack.name, languages), pack.version, pack.license);
  return [
    `## ${say(topic.name)}`,
    topic.dates === undefined ? '' : `*${escapeMarkdown(formatEdtf(topic.dates, locale))}*`,
    say(topic.summary),
    sortFacts(topic.facts).map(writeFact).join('\n'),
    topic.sources.map((source, row) => `${row + 1}. ${writeSource(source, locale)}`).join('\n'),
    [credit, pack.attribution ?? '']
      .filter((part) => part !== '')
      .map(escapeMarkdown)
      .join('. '),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function writeSource({ title, publisher, date, url }: Source, locale: string): string {
  const words = escapeMarkdown(title);
  const linked = url !== undefined && isSafeLink(url) ? `[${words}](${escapeDestination(url)})` : words;
  const told = [linked, escapeMarkdown(publisher)];
  return (date === undefined ? told : [...told, escapeMarkdown(formatEdtf(date, locale))]).join(', ');
}
