import { installPacks, type PackInstall } from '../../../core/store/packs';
import type { Pack } from '../../../core/topics/pack';
import { parsePack } from '../../../core/topics/parse-pack';

/** The smallest topic that `parsePack` accepts, with `fields` over it. */
export function sampleTopic(id: string, fields: object = {}): Record<string, unknown> {
  return { id, name: id.toUpperCase(), kind: 'event', aliases: [{ text: `${id} breach` }], ...fields };
}

/** A pack of `topics` as it stands in a file. */
export function samplePackData(topics: readonly object[], fields: object = {}): Record<string, unknown> {
  return {
    format: 'sidelight-pack/1',
    id: 'org.example.sample',
    version: '1.0.0',
    name: 'Sample',
    language: 'en',
    license: 'CC0-1.0',
    updated: '2026-01-02',
    topics,
    ...fields,
  };
}

/** The same, read. Throws when it has faults. */
export function samplePack(topics: readonly object[], fields: object = {}): Pack {
  const parsed = parsePack(samplePackData(topics, fields));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pack;
}

/** Puts one pack into the store, switched on unless `options` say otherwise; whether it was not there already. */
export async function installPack(pack: Pack, options: Partial<PackInstall> = {}): Promise<boolean> {
  const install = { pack, builtIn: false, enabledByDefault: true, digest: JSON.stringify(pack), ...options };
  return (await installPacks([install])) > 0;
}
