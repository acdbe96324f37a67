const BRACKETS = /\[([^\]]*)\]/g;
const CASE_ID = /^[FBHPUL]\d\d$/;

/** The cases of `docs/reliability.md` that a test's title names in brackets: `kept after a kill [F03, F04]` gives both. */
export function findCaseIds(title: string): string[] {
  return [...title.matchAll(BRACKETS)].flatMap(([, ids = '']) => ids.split(/[\s,]+/)).filter((id) => CASE_ID.test(id));
}
