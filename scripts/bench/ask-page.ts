import type { PageDriver } from '../../tests/e2e/harness/drive-page';
import type { PAGE_FUNCTIONS } from './page-script';

type Functions = typeof PAGE_FUNCTIONS;
type Answer<Name extends keyof Functions> = Awaited<ReturnType<Functions[Name]>>;

/** Has the page's own code do something (`page-script.ts`) and gives what comes of it. */
export async function askPage<Name extends keyof Functions>(
  page: PageDriver,
  name: Name,
  ...args: Parameters<Functions[Name]>
): Promise<Answer<Name>> {
  return page.evaluate<Answer<Name>, []>(`bench.${name}(...${JSON.stringify(args)})`);
}
