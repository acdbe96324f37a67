import { translate } from '../../core/page/translate';
import type { SearchResult } from '../../core/search/rank-topics';
import { formatEdtf } from '../../core/topics/edtf';
import { localise } from '../../core/topics/text';

/** A line under the address bar, as a browser shows it. */
export interface Suggestion {
  /** What stands in the address bar when it is chosen. */
  readonly content: string;
  readonly description: string;
}

/** One line for a topic: its name, its kind and its time. In `isMarkup` browsers it is XML. */
export function describeSuggestion(topic: SearchResult, languages: readonly string[], isMarkup: boolean): Suggestion {
  const name = readLine(localise(topic.name, languages)) || topic.ref;
  const kind = translate(`kind${topic.kind.charAt(0).toUpperCase()}${topic.kind.slice(1)}`);
  const facts = [kind, topic.dates && formatEdtf(topic.dates, languages[0] ?? 'en')].filter(Boolean).join(', ');
  if (!isMarkup) return { content: name, description: `${name} (${facts})` };
  return { content: name, description: `<match>${escapeXml(name)}</match> <dim>${escapeXml(facts)}</dim>` };
}

/** `text` as one line of characters that XML allows. */
function readLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
