/** What a reader of a foreign format needs to know beside the data. */
export interface ReadContext {
  /** The file's name without its folder; names a pack that has no name of its own. */
  readonly fileName: string;
  /** ISO date of a pack that does not say when it was changed. */
  readonly today: string;
}
