import type { PackagedPack } from './read-packaged';

type Read = () => Promise<readonly PackagedPack[]>;

let lent: Read | undefined;

/** Gives this page, or the background, a way to the packs that come with the extension: pages load it when it is needed. */
export function lendPackaged(read: Read): void {
  lent = read;
}

/** The way that was lent; none where nobody looks topics up. */
export function lentPackaged(): Read | undefined {
  return lent;
}
