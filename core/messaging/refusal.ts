/** Why the background did not do what a reader asked, as the key of the message that says so. */
const REFUSALS = ['refusedPrivate', 'refusedNoSite', 'storeNewer', 'storeClosed'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The error that carries a refusal to whoever asked. */
export function refuse(why: Refusal): Error {
  return new Error(why);
}

/** The refusal that an error carries, if it is one. */
export function refusalOf(error: unknown): Refusal | undefined {
  return REFUSALS.find((why) => error instanceof Error && error.message === why);
}
