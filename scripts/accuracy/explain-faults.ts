import type { DetectedHit, RefusedHit } from './build-detector';
import { describeReason } from './describe-reason';
import { describeRefusal } from './describe-refusal';
import type { Hit } from './hit';
import type { JudgedPassage } from './judge-hits';
import type { Passage } from './passage';
import { spansOverlap } from './spans-overlap';

/** How many characters of context stand on either side. */
const CONTEXT_CHARACTERS = 40;

/** One line for each false hit of a passage, with its reason, and for each missed label, with what was refused there. */
export function explainFaults(
  { passage, hits, missed }: JudgedPassage<DetectedHit>,
  refused: readonly RefusedHit[],
): string[] {
  const wrong = hits.filter(({ verdict }) => verdict === 'false');
  return [
    ...wrong.map((hit) => `false   ${place(passage, hit)}  ${describeReason(hit.reason)}`),
    ...missed.map((label) => {
      const near = refused.filter((candidate) => candidate.topic === label.topic && spansOverlap(candidate, label));
      return `missed  ${place(passage, label)}  ${near.map(({ refusal }) => describeRefusal(refusal)).join('; ') || 'no candidate'}`;
    }),
  ];
}

function place({ id, lang, text }: Passage, { topic, start, end }: Hit): string {
  const before = [...text.slice(0, start)].slice(-CONTEXT_CHARACTERS).join('');
  const after = [...text.slice(end)].slice(0, CONTEXT_CHARACTERS).join('');
  const line = `${before}[${text.slice(start, end)}]${after}`.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return `${id}  ${lang}  ${topic}  ${line}`;
}
