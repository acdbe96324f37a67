import { describeCounts } from './describe-counts';
import { openPack } from './open-pack';
import { readArguments } from './read-arguments';

/** `validate`: reads a file as a pack, prints what became of its entries, returns its faults. */
export async function validateFile(args: readonly string[]): Promise<readonly string[]> {
  const asked = readArguments(args);
  if ('faults' in asked) return asked.faults;
  const opened = await openPack(asked);
  if ('faults' in opened) return opened.faults;
  console.log(`${asked.file}: ${describeCounts(opened)}`);
  return [];
}
