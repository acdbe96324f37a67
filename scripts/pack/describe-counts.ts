import type { OpenedPack } from './open-pack';

/** What a file held and what became of it: "misp-galaxy, 191 entries: 185 imported, 6 skipped (6 revoked)". */
export function describeCounts({ format, pack, present, skipped }: OpenedPack): string {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = Array.from(counts, ([reason, count]) => `${count} ${reason}`).join(', ');
  const skips = skipped.length > 0 ? `, ${skipped.length} skipped (${reasons})` : '';
  const entries = `${present} ${present === 1 ? 'entry' : 'entries'}`;
  return `${format}, ${entries}: ${pack.topics.length} imported${skips}`;
}
