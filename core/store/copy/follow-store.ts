import { noteCopy } from './note-copy';
import { settleCopy } from './settle-copy';

/** Brings the copy up to the last write; one that cannot be written is remembered as a finding and stops nothing. */
export async function followStore(): Promise<void> {
  await settleCopy().then(
    () => noteCopy(null),
    (error: unknown) => noteCopy(error),
  );
}
