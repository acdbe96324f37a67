import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeTempDir } from '../../e2e/harness/make-temp-dir';

const MANIFEST = {
  manifest_version: 3,
  name: 'Nothing',
  version: '1.0.0',
  // Each browser ignores the key of the other.
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: 'nothing@sidelight.example' } },
};

/** An extension that does nothing, for a browser without us that is otherwise the same. */
export async function writeEmptyExtension(): Promise<Awaited<ReturnType<typeof makeTempDir>>> {
  const folder = await makeTempDir('sidelight-nothing-');
  await writeFile(join(folder.path, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(folder.path, 'background.js'), '');
  return folder;
}
