const HEADING = '## Notes for reviewers\n';
const GAP = /\{(\w+)\}/g;

/** Fills the notes at the end of `docs/release.md`. Throws when they are not there, a gap has no fact or a fact no gap. */
export function writeNotes(document: string, facts: Readonly<Record<string, string>>): string {
  const start = document.indexOf(HEADING);
  if (start < 0) throw new Error('docs/release.md has no notes for reviewers');
  const unused = new Set(Object.keys(facts));
  const notes = document.slice(start + HEADING.length).replace(GAP, (_, gap: string) => {
    const fact = facts[gap];
    if (fact === undefined) throw new Error(`docs/release.md asks for {${gap}}, which nobody knows`);
    unused.delete(gap);
    return fact;
  });
  if (unused.size > 0) throw new Error(`docs/release.md does not ask for ${[...unused].join(', ')}`);
  return `# Notes for reviewers\n${notes}`;
}
