import { fileURLToPath } from 'node:url';
import type { BrowserName } from './drive-page';

export const PROJECT_ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const OUTPUT: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Folder of the built extension for a browser; `build-extension.ts` fills it. */
export function extensionDir(browserName: BrowserName): string {
  return `${PROJECT_ROOT}.output/${OUTPUT[browserName]}`;
}
