/** A package of which something stands in what we ship. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** Where its source is, or empty. */
  readonly source: string;
  /** The full texts of its licence and notice files. */
  readonly text: string;
}
