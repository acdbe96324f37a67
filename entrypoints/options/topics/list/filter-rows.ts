import type { TopicRef } from '../../../../core/topics/topic-ref';
import { foldForFilter } from './fold-for-filter';
import type { TopicRow } from './topic-row';

/** Which topics are shown besides those the words leave. */
export const ROW_KINDS = ['all', 'edited', 'off', 'private'] as const;

export interface RowFilter {
  readonly words: string;
  /** Empty for all packs. */
  readonly packId: string;
  readonly kind: (typeof ROW_KINDS)[number];
}

/** The rows that `filter` leaves (each of its words stands in a name), in their order; `off` are the topics switched off. */
export function filterRows(
  rows: readonly TopicRow[],
  { words, packId, kind }: RowFilter,
  off: ReadonlySet<TopicRef>,
): readonly TopicRow[] {
  const wanted = foldForFilter(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0 && packId === '' && kind === 'all') return rows;
  const isKind = (row: TopicRow) =>
    kind === 'all' || (kind === 'off' ? off.has(row.ref) : kind === 'private' ? row.private : row.edited || row.own);
  return rows.filter(
    (row) =>
      (packId === '' || row.packId === packId) && isKind(row) && wanted.every((word) => row.folded.includes(word)),
  );
}
