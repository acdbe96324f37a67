import type { NameRow, NamesQuery } from './import-calls';

/** The names that a query means, in their order. */
export function listNames(rows: readonly NameRow[], { query, all }: NamesQuery): readonly NameRow[] {
  const wanted = query.trim().toLowerCase();
  if (wanted !== '') {
    return rows.filter(
      ({ text, topicName }) => text.toLowerCase().includes(wanted) || topicName.toLowerCase().includes(wanted),
    );
  }
  // A name that was just silenced stays where it is, to be given back.
  return all ? rows : rows.filter(({ risk, reasons }) => risk > 0 || reasons.includes('changed'));
}
