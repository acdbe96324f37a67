import { chooseText } from '../packs/write/choose-text';
import { formatEdtf } from '../topics/edtf';
import { escapeDestination } from '../topics/escape-destination';
import { escapeMarkdown } from '../topics/escape-markdown';
import { isSafeLink } from '../topics/link';
import type { Source } from '../topics/topic';
import type { TopicRef } from '../topics/topic-ref';
import type { NotedMention, NotedPage } from './noted-page';

/**
 * What was found on a page as a Markdown list for a reader's notes: title and address, the day, then each topic once with its
 * summary, the places that mention it and its sources, and last whom the packs of the summaries want named. `languages` are the reader's, best first.
 */
export function writeMarkdown(
  page: NotedPage,
  mentions: readonly NotedMention[],
  languages: readonly string[],
): string {
  const locale = languages[0] ?? 'en';
  const byTopic = new Map<TopicRef, NotedMention[]>();
  for (const mention of mentions) {
    const told = byTopic.get(mention.topic);
    if (told) told.push(mention);
    else byTopic.set(mention.topic, [mention]);
  }
  const title = link(page.title.trim() === '' ? page.url : page.title, page.url);
  const topics = [...byTopic.values()].flatMap((places) => writeTopic(places, languages, locale));
  const credits = writeCredits(mentions, languages);
  return `${[`# ${title}`, '', formatEdtf(toDay(page.readAt), locale), '', ...topics, ...credits].join('\n')}\n`;
}

/** One paragraph for each pack with such a line of which a text was quoted. */
function writeCredits(mentions: readonly NotedMention[], languages: readonly string[]): string[] {
  const packs = new Map(
    mentions.flatMap(({ card: { topic, pack } }) =>
      topic.summary === undefined || pack.attribution === undefined ? [] : [[pack.id, pack] as const],
    ),
  );
  return [...packs.values()].flatMap(({ name, language, license, attribution = '' }) => {
    const words = chooseText(name, languages, language)?.words ?? '';
    return ['', `${escapeMarkdown(words)} (${escapeMarkdown(license)}): ${escapeMarkdown(attribution)}`];
  });
}

function writeTopic(places: readonly NotedMention[], languages: readonly string[], locale: string): string[] {
  const card = places[0]?.card;
  if (!card) return [];
  const { topic, pack } = card;
  const name = chooseText(topic.name, languages, pack.language)?.words ?? topic.id;
  const summary = chooseText(topic.summary, languages, pack.language)?.words;
  const dates = topic.dates === undefined ? '' : ` (${formatEdtf(topic.dates, locale)})`;
  const passages = new Set(places.map(({ passage }) => escapeMarkdown(passage)));
  return [
    `- **${escapeMarkdown(name)}**${dates}${summary === undefined ? '' : `: ${escapeMarkdown(summary)}`}`,
    ...[...passages].map((passage) => `  - “${passage}”`),
    ...topic.sources.map((source) => `  - ${writeSource(source, locale)}`),
  ];
}

function writeSource({ title, publisher, url, date }: Source, locale: string): string {
  const told = [escapeMarkdown(publisher), ...(date === undefined ? [] : [formatEdtf(date, locale)])];
  return [url !== undefined && isSafeLink(url) ? link(title, url) : escapeMarkdown(title), ...told].join(', ');
}

function link(words: string, address: string): string {
  return `[${escapeMarkdown(words)}](${escapeDestination(address)})`;
}

/** The day where the reader is. */
function toDay(time: Date): string {
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}
