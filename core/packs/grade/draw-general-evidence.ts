import { foldText } from '../../matching/fold-text';
import { wordings } from '../../topics/text';
import type { Evidence, EvidenceWord } from '../../topics/topic';
import type { DraftTopic } from '../draft-pack';
import { type CommonWords, findWordKind, listBases } from './common-words';
import { listTopicTexts } from './topic-texts';

const MAX_WORDS = 12;
const MAX_USUAL = 5;
const MIN_LENGTH = 4;
const EVERYWHERE: ReadonlySet<string | undefined> = new Set(['function', 'everyday', 'calendar']);

/**
 * The words by which a glossary's usual words are known: what their definition says in words that are not everybody's, and the
 * names of related topics. "Force" is marked where mass or acceleration is spoken of, not where the police are.
 */
export function drawGeneralEvidence(
  topic: DraftTopic,
  topics: ReadonlyMap<string, DraftTopic>,
  words: CommonWords,
): Evidence | undefined {
  const own = new Set(topic.aliases.flatMap(({ text }) => foldText(text).split(' ')));
  const [what, usual] = [new Map<string, EvidenceWord>(), new Map<string, EvidenceWord>()];
  for (const [text] of listTopicTexts(topic)
    .join('\n')
    .matchAll(/[\p{L}\p{M}]+/gu)) {
    const folded = foldText(text);
    if (what.size >= MAX_WORDS) break;
    if (folded.length < MIN_LENGTH || own.has(folded)) continue;
    if (!isEverywhere(text, words)) what.set(folded, { text: text.toLowerCase() });
    else if (findWordKind(text, words) !== 'function') usual.set(folded, { text: text.toLowerCase() });
  }
  // A definition in plain words only is better than none: its longest words say most.
  if (what.size === 0) {
    const longest = [...usual].sort(([a], [b]) => b.length - a.length).slice(0, MAX_USUAL);
    for (const [folded, word] of longest) what.set(folded, word);
  }
  const related = topic.related
    .flatMap((id) => wordings(topics.get(id)?.name))
    .filter((name) => !own.has(foldText(name)) && foldText(name).length >= MIN_LENGTH)
    .slice(0, MAX_WORDS);
  for (const name of related) what.set(foldText(name), { text: name });
  // Each counts as two groups, which is what a weak name wants: a definition answers one question only.
  return what.size > 0 ? { what: Array.from(what.values(), (word) => ({ ...word, decisive: true })) } : undefined;
}

/** Whether a word, or the one it is a form of, stands in every text. */
function isEverywhere(text: string, words: CommonWords): boolean {
  return [text, ...listBases(foldText(text))].some((form) => EVERYWHERE.has(findWordKind(form, words)));
}
