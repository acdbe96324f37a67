/** Something the reader was writing and had not saved. */
export interface KeptDraft {
  readonly id: string;
  /** What it is about, in words for the reader; may be empty. */
  readonly name: string;
  /** When it was kept, in milliseconds since 1970: what is kept as it was is no change that other pages hear of. */
  readonly at: number;
  /** For the editor that wrote it. */
  readonly content: unknown;
}

const KEY = 'draft:';

/** Where a draft lies in `storage.session`, and the lock of the page that holds it. */
export function draftKey(id: string): string {
  return KEY + id;
}

/** Whether something of that name in `storage.session` is a draft. */
export function isDraftKey(key: string): boolean {
  return key.startsWith(KEY);
}
