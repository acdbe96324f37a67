import type { Pack } from '../../topics/pack';
import { type Fault, parsePack } from '../../topics/parse-pack';
import type { ReadPack } from '../draft-pack';
import type { DetectedFile, PackFormat } from './detect-format';
import { openText, type PackFile } from './open-text';
import type { ReadContext } from './read-context';
import { readMispGalaxy } from './read-misp-galaxy';
import { readStix } from './read-stix';

/** A pack of our own format, or what was read from a foreign one and is to be graded. */
export type PackRead =
  | {
      readonly kind: 'pack';
      readonly format: 'sidelight';
      readonly pack: Pack;
      readonly present: number;
      readonly skipped: readonly [];
    }
  | ({ readonly kind: 'draft'; readonly format: PackFormat } & ReadPack)
  | { readonly faults: readonly Fault[] };

type JsonFormat = Extract<DetectedFile, { format: 'sidelight' | 'misp-galaxy' | 'stix' }>;

/**
 * Reads a new version of a pack in our own format, MISP or STIX. For the background, which cannot load a parser when it
 * needs one: tables and thesauri are refused here. Never throws.
 */
export function readPackUpdate(file: PackFile, today: string): PackRead {
  const opened = openText(file);
  if ('faults' in opened) return opened;
  if (opened.format === 'csv' || opened.format === 'skos') {
    return { faults: [{ path: '', message: 'can only be read from a file that you choose' }] };
  }
  return readJsonFormat(opened, { fileName: file.name, today });
}

/** Reads parsed JSON of a known format. */
export function readJsonFormat({ format, data }: JsonFormat, context: ReadContext): PackRead {
  if (format === 'sidelight') {
    const parsed = parsePack(data);
    if ('faults' in parsed) return parsed;
    return { kind: 'pack', format, pack: parsed.pack, present: parsed.pack.topics.length, skipped: [] };
  }
  const read = format === 'stix' ? readStix(data, context) : readMispGalaxy(data, context);
  return toPackRead(format, read);
}

/** What was read as a draft; one without any topic is a fault, which says what stood in the file instead. */
export function toPackRead(
  format: PackFormat,
  read: ReadPack | { readonly faults: readonly Fault[] },
): Exclude<PackRead, { readonly kind: 'pack' }> {
  if ('faults' in read) return read;
  if (read.draft.topics.length > 0) return { kind: 'draft', format, ...read };
  const counts = new Map<string, number>();
  for (const { reason } of read.skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = Array.from(counts, ([reason, count]) => `${count} ${reason}`).join(', ');
  const what = reasons === '' ? '' : `: ${reasons}`;
  return { faults: [{ path: '', message: `holds nothing that can be a topic${what}` }] };
}
