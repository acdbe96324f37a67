import { foldText } from './fold-text';
import type { Candidate, VetoHit } from './page-hits';
import type { PageView } from './page-view';

/** Why a candidate is no mention, in a form that can be printed. */
export interface Refusal {
  readonly rule: 'veto' | 'other-name' | 'no-evidence' | 'one-group' | 'no-company';
  /** The words on the page that decided, where some did. */
  readonly words?: string;
}

/** What forbids a candidate whatever its context says for it; `undefined` when nothing does. */
export function refuseCandidate(candidate: Candidate, page: PageView): Refusal | undefined {
  return findVeto(candidate, page) ?? findOtherName(candidate, page);
}

function findVeto(candidate: Candidate, page: PageView): Refusal | undefined {
  const { rules } = page;
  const applies = (number: number): boolean => {
    const { topic, aliases } = rules.veto(number);
    return topic === candidate.topic && (aliases === undefined || aliases.includes(candidate.alias));
  };
  if (page.vetoesOnPage.get(candidate.topic)?.some(applies)) return { rule: 'veto' };
  const text = page.blocks[candidate.block]?.text ?? '';
  const hit = page.hits[candidate.block]?.vetoes.find(
    (found) => applies(found.veto) && reaches(found, candidate, text, page),
  );
  return hit && { rule: 'veto', words: text.slice(hit.start, hit.end) };
}

function reaches(hit: VetoHit, { start, end, sentence }: Candidate, text: string, page: PageView): boolean {
  switch (page.rules.veto(hit.veto).scope) {
    case 'touching': {
      const between = hit.start >= end ? text.slice(end, hit.start) : text.slice(hit.end, Math.max(hit.end, start));
      return /^[\s\u00ad-]*$/.test(between);
    }
    case 'sentence':
      return hit.start < sentence.end && hit.end > sentence.start;
    default:
      return true;
  }
}

/** A capitalised word directly before a surname makes it somebody else's, unless the pack allows that word. */
function findOtherName({ topic, strength, block, start, sentence }: Candidate, page: PageView): Refusal | undefined {
  const allowed = page.rules.topic(topic).precededBy;
  if (!allowed || strength === 'strong') return undefined;
  const before = (page.blocks[block]?.text ?? '').slice(sentence.start, start);
  const word = /(?:^|\s)(\p{Lu}[\p{L}'’.-]*)\s$/u.exec(before)?.[1];
  if (!word || before.trimStart() === `${word}${before.slice(-1)}`) return undefined;
  return allowed.includes(foldText(word)) ? undefined : { rule: 'other-name', words: word };
}
