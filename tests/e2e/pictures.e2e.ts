import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { comparePictures } from '../../scripts/pictures/compare-pictures';
import { listPictured } from '../../scripts/pictures/list-pictured';
import { LOOKS } from '../../scripts/pictures/look';
import { type Fingerprint, measureFingerprint } from '../../scripts/pictures/measure-fingerprint';
import { PICTURES, type Picture } from '../../scripts/pictures/picture';
import { STORE_PICTURES, takeStorePictures } from '../../scripts/pictures/take-store-pictures';
import { takeSurfaces } from '../../scripts/pictures/take-surfaces';
import { PROJECT_ROOT } from './harness/extension-dir';
import { launchStage } from './harness/surfaces/launch-stage';
import type { Stage } from './harness/surfaces/stage';

/** Where what was seen is left when it is not what it should be. */
const SEEN = join(PROJECT_ROOT, '.artifacts/pictures');
const LANGUAGES = ['en', 'ar'] as const;
/** Each picture is taken until two are the same. */
const SLOW_MS = 180_000;
const SURFACES = listPictured().map((surface) => [surface.name, surface] as const);

beforeAll(() => rm(SEEN, { recursive: true, force: true }));

describe.each(LANGUAGES)('pictures in %s', { timeout: SLOW_MS }, (language) => {
  let stage: Stage;
  /** Why pixels cannot be compared here; empty where they can. */
  let obstacle: string;

  beforeAll(async () => {
    stage = await launchStage('chromium', language);
    const made: Fingerprint = JSON.parse(await readFile(join(PICTURES, 'fingerprint.json'), 'utf8'));
    const here = await measureFingerprint(stage);
    const differing = Object.entries(made).filter(([part, value]) => here[part as keyof Fingerprint] !== value);
    obstacle = differing.map(([part, value]) => `${part}: ${here[part as keyof Fingerprint]}, not ${value}`).join('; ');
    if (obstacle !== '')
      console.warn(`The pictures were made elsewhere, so only their sizes are compared here. ${obstacle}`);
  });
  afterAll(() => stage?.close());

  const skipPixels = (skip: TestContext['skip']) => skip(obstacle !== '', `only sizes compared: ${obstacle}`);

  it.for(SURFACES)('%s looks as it did', async ([, surface], { skip }) => {
    const faults = await findFaults(takeSurfaces(stage, [surface], LOOKS[language]), obstacle === '');
    expect(faults).toEqual([]);
    skipPixels(skip);
  });

  if (language !== 'en') return;
  it('the pictures for a store show what is there', async ({ skip }) => {
    expect(await findFaults(takeStorePictures(stage), obstacle === '')).toEqual([]);
    skipPixels(skip);
  });
});

describe('the comparison', () => {
  let stage: Stage;
  let plain: Buffer;

  beforeAll(async () => {
    stage = await launchStage('chromium', 'en');
    await stage.view({ colorScheme: 'light', width: 640, height: 480, zoom: 1 });
    await stage.page.open(stage.extensionUrl('/options.html'));
    plain = await stage.shoot();
  });
  afterAll(() => stage?.close());

  const restyle = async (css: string) => {
    await stage.page.evaluate((rules: string) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, css);
    return stage.shoot();
  };

  it('takes two pictures of the same for the same', async () => {
    expect(comparePictures(plain, await restyle(''))).toEqual({ fault: '' });
  });

  it.each([
    ['a wider padding', 'select { padding-inline: 1rem }'],
    ['another accent', ':root { --sl-accent: #7a1f5f }'],
    ['a paler text', ':root { --sl-quiet: #7b7f84; --sl-ink: #4a4c4e }'],
  ])('finds %s', async (_what, css) => {
    const { fault, overlay } = comparePictures(plain, await restyle(css));
    expect(fault).toMatch(/^differs in/);
    expect(overlay).toBeDefined();
  });

  it('finds another size', async () => {
    await stage.view({ colorScheme: 'light', width: 640, height: 470, zoom: 1 });
    expect(comparePictures(plain, await stage.shoot())).toEqual({ fault: 'is 640 × 470, not 640 × 480' });
  });
});

it('docs/pictures holds these pictures and no others', async () => {
  const looks = LANGUAGES.flatMap((language) => LOOKS[language]);
  const expected = listPictured().flatMap(({ name }) => looks.map((look) => `${name}-${look}`));
  const files = await readdir(PICTURES, { recursive: true });
  const names = files.flatMap((file) => (file.endsWith('.png') ? [file.slice(0, -'.png'.length)] : []));
  expect(names.toSorted()).toEqual([...expected, ...STORE_PICTURES].toSorted());
});

/** Takes the pictures and tells what is wrong with each, a line for one; what was seen is left for a look. */
async function findFaults(pictures: AsyncIterable<Picture>, withPixels: boolean): Promise<string[]> {
  const faults: string[] = [];
  for await (const { name, png } of pictures) {
    const kept = await readFile(join(PICTURES, `${name}.png`)).catch(() => null);
    if (!kept) faults.push(`${name} is not in docs/pictures`);
    const { fault, overlay } = kept ? compare(kept, png, withPixels) : { fault: '' };
    if (fault === '') continue;
    faults.push(`${name} ${fault}: see .artifacts/pictures/${name}.png, and ${name}.diff.png beside it`);
    await mkdir(dirname(join(SEEN, name)), { recursive: true });
    await writeFile(join(SEEN, `${name}.png`), png);
    if (overlay) await writeFile(join(SEEN, `${name}.diff.png`), overlay);
  }
  return faults;
}

function compare(kept: Buffer, png: Buffer, withPixels: boolean) {
  if (withPixels) return comparePictures(kept, png);
  const [before, now] = [PNG.sync.read(kept), PNG.sync.read(png)];
  const isSame = before.width === now.width && before.height === now.height;
  return { fault: isSame ? '' : `is ${now.width} × ${now.height}, not ${before.width} × ${before.height}` };
}
