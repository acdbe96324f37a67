import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setup as buildExtension } from '../tests/e2e/harness/build-extension';
import { launchStage } from '../tests/e2e/harness/surfaces/launch-stage';
import { listPictured } from './pictures/list-pictured';
import { LOOKS } from './pictures/look';
import { measureFingerprint } from './pictures/measure-fingerprint';
import { PICTURES, type Picture } from './pictures/picture';
import { shrinkPng } from './pictures/shrink-png';
import { takeStorePictures } from './pictures/take-store-pictures';
import { takeSurfaces } from './pictures/take-surfaces';

const { values: wanted } = parseArgs({
  options: {
    out: { type: 'string', default: PICTURES },
    firefox: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});
const browserName = wanted.firefox ? 'firefox' : 'chromium';
const surfaces = listPictured().filter(({ name }) => wanted.only?.includes(name) ?? true);

await buildExtension();
const taken = new Set<string>();

/** Takes the pictures of every surface in every look, and those for a store, from the built extension. */
for (const language of ['en', 'ar'] as const) {
  const stage = await launchStage(browserName, language);
  try {
    for await (const picture of takeSurfaces(stage, surfaces, LOOKS[language])) await keep(picture);
    if (language === 'ar' || wanted.only || wanted.firefox) continue;
    for await (const picture of takeStorePictures(stage)) await keep(picture);
    const fingerprint = await measureFingerprint(stage);
    await writeFile(join(wanted.out, 'fingerprint.json'), `${JSON.stringify(fingerprint, null, 2)}\n`);
  } finally {
    await stage.close();
  }
}

if (wanted.out === PICTURES && !wanted.only) await removeOthers();

async function keep({ name, png }: Picture): Promise<void> {
  taken.add(`${name}.png`);
  const path = resolve(wanted.out, `${name}.png`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, shrinkPng(png));
  console.log(path);
}

/** What is no picture any more does not stay. */
async function removeOthers(): Promise<void> {
  const files = await readdir(PICTURES, { recursive: true });
  const others = files.filter((file) => file.endsWith('.png') && !taken.has(file.replaceAll('\\', '/')));
  for (const file of others) await rm(join(PICTURES, file));
}
