import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tests/e2e/harness/extension-dir';

/** A picture of a surface, and the name of its file without the ending. */
export interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** Where the pictures of Chromium are kept. */
export const PICTURES = join(PROJECT_ROOT, 'docs/pictures');
