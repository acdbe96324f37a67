import type { AliasGrade, GradedPack } from './graded-pack';

/** The names that are expected to mark ordinary text most, worst first; those that cannot are left out. */
export function listRiskiest({ grades }: GradedPack, count: number): AliasGrade[] {
  return grades
    .filter(({ risk }) => risk > 0)
    .sort((a, b) => b.risk - a.risk || (a.text < b.text ? -1 : 1))
    .slice(0, count);
}
