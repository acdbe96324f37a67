import type { LaunchedBrowser } from '../../../tests/e2e/harness/launch-browser';

/** A browser's name as people write it. */
export function nameBrowser({ browserName }: Pick<LaunchedBrowser, 'browserName'>): string {
  return browserName === 'chromium' ? 'Chromium' : 'Firefox';
}
