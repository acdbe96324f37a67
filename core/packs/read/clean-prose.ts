import { stripInvisible } from './clean-line';
import { cutText } from './cut-text';

const TAGS = /<\/?(?:a|b|br|code|div|em|h[1-6]|i|li|ol|p|pre|span|strong|sub|sup|ul)(?:\s[^<>]{0,500})?\/?>/gi;
const LINK = /!?\[([^[\]]{0,300})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s"[^"]{0,300}")?\)/g;
const CITATION = /\(Citation:(?:[^()]|\([^()]{0,200}\)){0,500}\)/gi;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
]);

/** A description of a foreign file as plain paragraphs: no citations, Markdown or tags, cut at `limit` at a word. */
export function cleanProse(text: string, limit: number): string {
  const plain = stripInvisible(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(TAGS, (tag) => (/^<\/?(?:br|div|h\d|li|ol|p|pre|ul)\b/i.test(tag) ? '\n' : ''))
    .replace(CITATION, ' ')
    .replace(LINK, '$1')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES.get(entity) ?? entity)
    .replace(/^[ \t]{0,8}#{1,6} /gm, '')
    .replace(/(\*\*|__|`{1,3})(?=\S)([^*_`\n]{1,500})\1/g, '$2');
  return cutText(tidy(plain), limit);
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ (?=[\n.,;:!?)])/g, '')
    .replace(/\n /g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
