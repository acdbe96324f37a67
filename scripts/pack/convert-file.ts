import { writeFileSync } from 'node:fs';
import { writePack } from '../../core/packs/write/write-pack';
import { describeCounts } from './describe-counts';
import { fromCaller, openPack } from './open-pack';
import { PACK_HELP, readArguments } from './read-arguments';

/** `convert`: writes a file of another format as a graded pack of our own, returns its faults. */
export async function convertFile(args: readonly string[]): Promise<readonly string[]> {
  const asked = readArguments(args);
  if ('faults' in asked) return asked.faults;
  if (asked.from === undefined || asked.out === undefined) return [`--from and --out are needed: ${PACK_HELP}`];
  const opened = await openPack(asked);
  if ('faults' in opened) return opened.faults;
  try {
    writeFileSync(fromCaller(asked.out), writePack(opened.pack));
  } catch (error) {
    return [`${asked.out}: cannot be written: ${error instanceof Error ? error.message : String(error)}`];
  }
  console.log(`${asked.file}: ${describeCounts(opened)}`);
  return [];
}
