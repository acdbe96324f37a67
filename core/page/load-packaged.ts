import { lendPackaged } from '../packaged/packaged-lender';

/** Lets this page look topics up in the packs that come with the extension while the store does not open. */
export function loadPackaged(): void {
  lendPackaged(() => import('../packaged/read-packaged').then(({ readPackaged }) => readPackaged()));
}
