import type { Evidence, EvidenceWord } from '../../topics/topic';
import type { DraftTopic } from '../draft-pack';
import { TELLING_WORDS } from './cyber-vocabulary';
import { listTopicTexts } from './topic-texts';

/** More would make the index grow with every topic and say little more. */
const MAX_WORDS = 4;
/** Kept where a topic says nothing about itself. */
const WITHOUT_TEXT: readonly EvidenceWord[] = [{ text: 'malware' }, { text: 'ransomware' }];
/** A topic says what it is at its beginning; reading on would take much time for long descriptions. */
const READ_LENGTH = 2_000;

interface TellingWord {
  readonly word: EvidenceWord;
  readonly decisive: boolean;
  readonly pattern: RegExp;
}

let compiled: readonly TellingWord[] | undefined;

/**
 * The words by which a topic's weak names are known in their own sentence: those its own text has beside its names ("Royal" beside
 * "ransomware"), so that a sentence about other malware does not do.
 */
export function drawCyberEvidence(topic: DraftTopic): Evidence {
  const text = listTopicTexts(topic).join('\n').slice(0, READ_LENGTH);
  const beside = text
    .split(/(?<=[.!?])\s|\n/)
    .filter((sentence) => topic.aliases.some((alias) => sentence.includes(alias.text)))
    .join('\n');
  const found = listWords().filter(({ pattern }) => pattern.test(beside));
  const anywhere = listWords().filter(({ pattern, decisive }) => decisive && pattern.test(text));
  const words = [...new Set([...found, ...anywhere])].slice(0, MAX_WORDS).map(({ word }) => word);
  return { what: words.length > 0 ? words : WITHOUT_TEXT };
}

/** Compiled when first asked for: it takes longer than all else that a waking background does, and most never grade a name. */
function listWords(): readonly TellingWord[] {
  compiled ??= TELLING_WORDS.map(({ text, match, decisive }) => ({
    word: { text, ...(match ? { match } : {}) },
    decisive: decisive ?? false,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, match === 'exact' ? 'u' : 'iu'),
  }));
  return compiled;
}
