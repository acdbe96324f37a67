import { runCommand } from '../run-command';

/** Where packages come from. */
export interface PackageDoor {
  readonly registry: string;
  /** npm's cache to take them from where it has them, or null for one that is empty. */
  readonly cache: string | null;
}

/** Asks npm, since a home folder that holds nothing knows neither. */
export async function readPackageDoor(useCache: boolean): Promise<PackageDoor> {
  return { registry: await readSetting('registry'), cache: useCache ? await readSetting('cache') : null };
}

async function readSetting(name: string): Promise<string> {
  return (await runCommand('npm', ['config', 'get', name])).stdout.trim();
}
