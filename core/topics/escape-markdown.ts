// They would reach beyond the text they stand in, or hide a part of it.
const INVISIBLE = /\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** `text` as one line of Markdown that shows it as it is: no markup, no HTML, no tags of note programs, no line breaks. */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim()
    .replace(/[\\`*_[\]<>~|$#]|&(?=\w+;)|=(?==)|%(?=%)|\{(?=\{)/g, '\\$&')
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}
