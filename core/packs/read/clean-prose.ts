import { stripInvisible } from './clean-line';
import { cutText } from './cut-text';

const TAGS = /<\/?(?:a|b|br|code|div|em|h[1-6]|i|li|ol|p|pre|span|strong|sub|sup|ul)(?:\s[^<>]{0,500})?\/?>/gi;
const LINK = /!?\[([^[\]]{0,300})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"]{0,300}")?\)/g;
// "since 2012,[1]": a note of an encyclopedia; "mail[.]example" and "byte[0]" are none.
const FOOTNOTE = /(?<=[\p{L}\p{N}.,;:!?)"”’\]])\[[1-9]\d{0,2}\](?!\.?[\p{L}\p{N}])|(?<=[.,;:])\[[a-z]\](?=\s|$)/gu;
const CITATION = / ?\(Citation:(?:[^()]|\([^()]{0,200}\)){0,500}\)/gi;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
]);
const ENTITY = /&(?:([a-z]{2,6})|#(\d{1,7})|#x([\da-f]{1,6}));/gi;

/** A description of a foreign file as plain paragraphs: no citations, Markdown or tags, cut at `limit` at a word. */
export function cleanProse(text: string, limit: number): string {
  const plain = stripInvisible(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(TAGS, (tag) => (/^<\/?(?:br|div|h\d|li|ol|p|pre|ul)\b/i.test(tag) ? '\n' : ''))
    .replace(CITATION, (citation: string, at: number, whole: string) =>
      /^(?:[\p{L}\p{N}]|\((?!Citation:))/u.test(whole.slice(at + citation.length, at + citation.length + 10))
        ? ' '
        : '',
    )
    .replace(LINK, '$1')
    .replace(FOOTNOTE, '')
    .replace(ENTITY, readEntity)
    .replace(/^[ \t]{0,8}#{1,6} /gm, '')
    .replace(/(\*\*|__|`{1,3})(?=\S)([^*_`\n]{1,500})\1/g, '$2');
  // An entity can stand for a sign that is not seen.
  return cutText(tidy(stripInvisible(plain)), limit);
}

function readEntity(entity: string, name: string | undefined, decimal: string | undefined, hex: string | undefined) {
  if (name !== undefined) return ENTITIES.get(name) ?? entity;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ \n/g, '\n')
    .replace(/\n /g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
