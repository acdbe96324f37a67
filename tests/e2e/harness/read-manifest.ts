import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface BuiltManifest {
  name: string;
  version: string;
  browser_specific_settings?: { gecko?: { id?: string } };
}

/** The manifest of a built extension; the error says how to build it when there is none. */
export async function readManifest(extensionDir: string): Promise<BuiltManifest> {
  const path = join(extensionDir, 'manifest.json');
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`No built extension: ${path} is missing; run "npx wxt build" (-b firefox --mv3 for Firefox)`, {
      cause,
    });
  });
  return JSON.parse(text) as BuiltManifest;
}
