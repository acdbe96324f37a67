/** A file on its way into or out of a zip. */
export interface ZipEntry {
  /** Relative, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}
