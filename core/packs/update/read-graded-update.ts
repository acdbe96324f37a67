import type { Pack } from '../../topics/pack';
import { gradePack } from '../grade/grade-pack';
import type { PackFormat } from '../read/detect-format';
import type { PackFile } from '../read/open-text';
import { readPackUpdate } from '../read/read-pack-update';
import { failAddress } from './address-fault';
import { fetchCommonWords } from './fetch-common-words';

/** The pack in a file that an address sent, its names graded as nobody changed a grade. Throws the first thing wrong with it. */
export async function readGradedUpdate(file: PackFile, now: number): Promise<{ pack: Pack; format: PackFormat }> {
  const read = readPackUpdate(file, new Date(now).toISOString().slice(0, 10));
  if ('faults' in read) {
    const { path = '', message = 'is no pack' } = read.faults[0] ?? {};
    throw failAddress('addressUnreadable', [`${path} ${message}`.trim()]);
  }
  if (read.kind === 'pack') return { pack: read.pack, format: read.format };
  return { pack: gradePack(read.draft, await fetchCommonWords()).pack, format: read.format };
}
