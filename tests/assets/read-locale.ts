import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../e2e/harness/extension-dir';

/** What a file of texts says under one key. */
export interface Message {
  readonly message: string;
  readonly description?: string;
}

/** All texts of the interface in one language, named as its folder in `_locales`. */
export function readLocale(locale: string): Readonly<Record<string, Message>> {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, 'assets/public/_locales', locale, 'messages.json'), 'utf8'));
}
