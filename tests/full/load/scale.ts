/** What everything is made for; see `SIDELIGHT_MINUTES`. */
const FULL_MINUTES = 60;

/** How long the longest test takes: an hour unless `SIDELIGHT_MINUTES` says otherwise. */
export const MINUTES = Number(process.env.SIDELIGHT_MINUTES ?? FULL_MINUTES);

/** So much of a number that is meant for an hour; never less than `least`, and never more than the number itself. */
export function scale(full: number, least: number): number {
  return Math.max(least, Math.round(full * Math.min(1, MINUTES / FULL_MINUTES)));
}
