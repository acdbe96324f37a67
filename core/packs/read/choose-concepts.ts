import type { Thesaurus } from './thesaurus';

/** Which part of a thesaurus to read: whole schemes, and concepts with everything narrower. */
export interface SkosChoice {
  readonly schemes: readonly string[];
  readonly roots: readonly string[];
}

/** The concepts of a choice; all of them when there is none. */
export function chooseConcepts(thesaurus: Thesaurus, choice: SkosChoice | undefined): ReadonlySet<string> {
  if (choice === undefined) return thesaurus.concepts;
  const chosen = new Set(choice.schemes.flatMap((scheme) => [...(thesaurus.schemes.get(scheme) ?? [])]));
  for (const concept of listNarrower(thesaurus, choice.roots)) chosen.add(concept);
  return chosen;
}

/** `roots` and all concepts below them; each is visited once, so that cycles end. `onStep` hears of every way that is looked at. */
export function listNarrower(
  { concepts, narrower }: Thesaurus,
  roots: readonly string[],
  onStep: () => void = () => undefined,
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = roots.filter((root) => concepts.has(root));
  for (let concept = open.pop(); concept !== undefined; concept = open.pop()) {
    if (found.has(concept)) continue;
    found.add(concept);
    for (const below of narrower.get(concept) ?? []) {
      onStep();
      if (!found.has(below)) open.push(below);
    }
  }
  return found;
}
