import type { Pack } from '../../topics/pack';
import type { Text } from '../../topics/text';
import type { Source, Topic } from '../../topics/topic';
import { topicRef } from '../../topics/topic-ref';
import { chooseText } from './choose-text';

/** The fields of a note, in their order; the last column is Anki's own. */
const FIELDS = ['Id', 'Name', 'Summary', 'Dates', 'Facts', 'Aliases', 'Sources'] as const;
const COLUMNS = [...FIELDS, 'Tags'];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '#': '&#35;',
  '[': '&#91;',
  '{': '&#123;',
};
/** HTML; a `#` that would make the line a comment; what Anki plays (`[sound:…]`), typesets (`[latex]`, `[$]`) or hides (`{{c1::…}}`). */
const ALIVE = /[&<>"]|^#|\[(?=sound:|anki:|latex|\$)|\{(?=\{)/gi;

/**
 * A pack as a text file for Anki 2.1.54 and later, one note a topic, in the pack's own language. The first field is the topic's
 * reference, by which a later file updates the notes. The reader makes the note type "Sidelight" with these fields once; without
 * it Anki asks which one to use. Lost are strengths, evidence, vetoes, claims, relations and other languages.
 */
export function writeAnki(pack: Pack): string {
  const header = [
    '#separator:Tab',
    '#html:true',
    '#notetype:Sidelight',
    // "::" would make a deck within a deck.
    `#deck:${toLine(say(pack.name, pack)).replace(/:{2,}/g, ':')}`,
    `#columns:${COLUMNS.join('\t')}`,
    `#tags column:${COLUMNS.length}`,
    // A comment: Anki has no place for it.
    `# ${toLine([pack.license, pack.attribution ?? ''].join(' '))}`,
  ];
  const notes = pack.topics.map((topic) => toNote(topic, pack).join('\t'));
  return `${[...header, ...notes].join('\n')}\n`;
}

function toNote(topic: Topic, pack: Pack): string[] {
  const shown = topic.aliases.filter(({ hidden }) => !hidden).map(({ text }) => text);
  const fields: Record<(typeof FIELDS)[number], string> = {
    Id: topicRef(pack.id, topic.id),
    Name: say(topic.name, pack),
    Summary: say(topic.summary, pack),
    Dates: topic.dates ?? '',
    Facts: topic.facts.map(({ date, text }) => `${date}: ${say(text, pack)}`).join('\n'),
    Aliases: [...new Set(shown)].join('; '),
    Sources: topic.sources.map(describeSource).join('\n'),
  };
  return [...FIELDS.map((field) => escapeField(fields[field])), `sidelight sidelight::${topic.kind}`];
}

function describeSource({ title, publisher, date, url }: Source): string {
  return [title, publisher, date, url].filter((part) => part !== undefined).join(', ');
}

function say(text: Text | undefined, { language }: Pack): string {
  return chooseText(text, [language], language)?.words ?? '';
}

function escapeField(text: string): string {
  return text
    .replace(ALIVE, (sign) => ESCAPES[sign] ?? sign)
    .replaceAll('\t', ' ')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '<br>');
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
