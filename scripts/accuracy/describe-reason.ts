import type { Reason } from '../../core/topics/mention';

/** Why a mention was accepted, as a sentence: `weak "OPM" because what "breach", who "Chinese hackers"`. */
export function describeReason({ strength, alias, follows, evidence }: Reason): string {
  const because = evidence.map(({ group, word }) => `${group} ${quote(word)}`).join(', ');
  return [
    `${strength} ${quote(alias)}`,
    ...(follows === undefined ? [] : [`follows ${quote(follows)}`]),
    ...(because === '' ? [] : [`because ${because}`]),
  ].join(' ');
}

function quote(word: string): string {
  return `"${word.replace(/[\s\p{Cc}]+/gu, ' ')}"`;
}
