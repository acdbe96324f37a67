import { foldText } from '../../matching/fold-text';
import type { EvidenceWord } from '../../topics/topic';
import type { CommonWords } from './common-words';
import { KIND_WORDS } from './cyber-words';
import { readShape } from './read-shape';

/**
 * The forms in which a name that is too usual to be matched alone is still known: "Play ransomware" for "Play", with the kinds
 * that its own topic is called. None for what makes no name even so: "Russian malware", "One trojan".
 */
export function writePhrases(name: string, telling: readonly EvidenceWord[], words: CommonWords): string[] {
  const [word, ...others] = readShape(name, words);
  if (!word || others.length > 0 || word.folded.length < 3) return [];
  if (word.style === 'number' || word.style === 'plain' || word.kind === undefined) return [];
  if (word.kind === 'function' || word.kind === 'nation' || word.kind === 'calendar') return [];
  const head = word.style === 'lower' ? word.text.charAt(0).toUpperCase() + word.text.slice(1) : word.text;
  return telling.filter(({ text }) => KIND_WORDS.has(foldText(text))).map(({ text }) => `${head} ${text}`);
}
