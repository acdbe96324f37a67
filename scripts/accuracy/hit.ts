/** A place that a finder marked for a topic (bare id), in UTF-16 units of the passage's text. */
export interface Hit {
  readonly topic: string;
  readonly start: number;
  readonly end: number;
}
