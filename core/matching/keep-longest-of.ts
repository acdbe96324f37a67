import { type Candidate, keepLongest } from './page-hits';

/** Where mentions of several topics overlap the longest stays; what it covers is told by it. */
export function keepLongestOf<T>(accepted: ReadonlyMap<Candidate, T>): Map<Candidate, T> {
  const rows = new Map<number, [Candidate, T][]>();
  for (const entry of accepted) {
    const row = rows.get(entry[0].block);
    if (row) row.push(entry);
    else rows.set(entry[0].block, [entry]);
  }
  const kept = [...rows.values()].flatMap((row) => {
    const longest = new Set(
      keepLongest(
        row.map(([candidate]) => candidate),
        false,
      ),
    );
    return row.filter(([candidate]) => longest.has(candidate));
  });
  return new Map(kept);
}
