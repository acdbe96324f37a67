import { waitUntil } from '../wait-until';

/** Takes pictures until two in a row are the same: fonts, fades and late texts have settled then. */
export async function shootSettled(shoot: () => Promise<Buffer>): Promise<Buffer> {
  let before = await shoot();
  return waitUntil(
    async () => {
      const now = await shoot();
      if (now.equals(before)) return now;
      before = now;
      return null;
    },
    { what: 'the picture to stay the same', timeoutMs: 30_000 },
  );
}
