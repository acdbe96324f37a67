import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How two pictures differ. */
export interface Difference {
  /** What is wrong, in words; empty when they are the same but for what nobody sees. */
  readonly fault: string;
  /** Both laid over each other, what differs in red; missing when there is nothing to lay over. */
  readonly overlay?: Buffer;
}

/** How far two pixels may be apart and count as the same; 1 is black against white. */
const PIXEL_THRESHOLD = 0.1;
/** Looked at through a window that slides over the picture: a button that changed is as grave on a big page as on a small one. */
const WINDOW_PX = 64;
/** So much of any window may differ. */
const MAX_SHARE = 0.015;

/** Compares a picture with the one it should be. */
export function comparePictures(expected: Buffer, actual: Buffer): Difference {
  const [before, now] = [PNG.sync.read(expected), PNG.sync.read(actual)];
  const { width, height } = before;
  if (now.width !== width || now.height !== height) {
    return { fault: `is ${now.width} × ${now.height}, not ${width} × ${height}` };
  }
  const overlay = new PNG({ width, height });
  const count = pixelmatch(before.data, now.data, overlay.data, width, height, {
    threshold: PIXEL_THRESHOLD,
    windowSize: WINDOW_PX,
  });
  const share = count / WINDOW_PX ** 2;
  if (share <= MAX_SHARE) return { fault: '' };
  return { fault: `differs in ${(share * 100).toFixed(1)} % of some part of it`, overlay: PNG.sync.write(overlay) };
}
