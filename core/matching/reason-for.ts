import type { Reason } from '../topics/mention';
import type { Candidate } from './page-hits';
import type { PageView } from './page-view';
import type { Support } from './weigh-evidence';

/** Why a candidate was accepted, in a form that a card can show. */
export function reasonFor(candidate: Candidate, evidence: readonly Support[], page: PageView): Reason {
  return {
    alias: page.blocks[candidate.block]?.text.slice(candidate.start, candidate.end) ?? '',
    strength: candidate.strength,
    evidence,
  };
}
