import { LIMITS } from '../../topics/limits';
import type { Text } from '../../topics/text';
import { listNarrower } from './choose-concepts';
import { cleanLine } from './clean-line';
import { readLabels } from './read-labels';
import type { Thesaurus } from './thesaurus';
import type { Triples } from './triples';

/** A part of a thesaurus that can be chosen, and how many concepts it brings. */
export interface SkosPart {
  readonly uri: string;
  readonly name: Text;
  readonly concepts: number;
}

/** A scheme with its top concepts; concepts of no scheme stand under the empty address. */
export interface SkosScheme extends SkosPart {
  readonly tops: readonly SkosPart[];
}

// Counting below a top concept walks all of it, and many can share what is below them.
const MAX_STEPS = 2_000_000;
const MAX_TOPS = 1_000;

/** The schemes of a thesaurus with their first thousand top concepts, for somebody to choose from. */
export function listSkosSchemes(triples: Triples, thesaurus: Thesaurus): readonly SkosScheme[] {
  let steps = 0;
  const countBelow = (concept: string): number => {
    if (steps > MAX_STEPS) return thesaurus.narrower.get(concept)?.size ?? 1;
    return listNarrower(thesaurus, [concept], () => {
      steps += 1;
    }).size;
  };
  return Array.from(thesaurus.schemes, ([uri, members]) => ({
    uri,
    name: nameOf(triples, uri, 'title'),
    concepts: members.size,
    tops: [...(thesaurus.tops.get(uri) ?? [])].slice(0, MAX_TOPS).map((top) => ({
      uri: top,
      name: nameOf(triples, top, 'prefLabel'),
      concepts: countBelow(top),
    })),
  })).filter(({ concepts }) => concepts > 0);
}

function nameOf(triples: Triples, uri: string, property: 'title' | 'prefLabel'): Text {
  return readLabels(triples, uri, property, '') ?? cleanLine(uri, LIMITS.name);
}
