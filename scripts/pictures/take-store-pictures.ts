import { PNG } from 'pngjs';
import { listSurfaces } from '../../tests/e2e/harness/surfaces/list-surfaces';
import type { Stage } from '../../tests/e2e/harness/surfaces/stage';
import type { Picture } from './picture';

/** What extension stores ask for, in pixels. */
const SIZE = { width: 1280, height: 800 };
const SHOWN = ['hint', 'popup', 'topic', 'options', 'import'];
/** The names of the pictures for a store, in the order they are shown there. */
export const STORE_PICTURES = SHOWN.map((name, i) => `store/${i + 1}-${name}`);
/** Where the popup hangs over the page, in pixels from its edges. */
const POPUP_INSET = { top: 8, end: 24 };
const EDGE = { width: 1, grey: 128 };

/** Pictures for a store's page, in the order they are shown there; the popup is laid over the page that it speaks of. */
export async function* takeStorePictures(stage: Stage): AsyncGenerator<Picture> {
  const surfaces = listSurfaces();
  for (const [i, name] of SHOWN.entries()) {
    const surface = surfaces.find((each) => each.name === name);
    if (!surface) throw new Error(`No surface ${name}`);
    const size = name === 'popup' ? surface : SIZE;
    await stage.view({ colorScheme: 'light', width: size.width, height: size.height, zoom: 1 });
    await surface.open(stage);
    const png = await stage.shoot();
    yield { name: STORE_PICTURES[i] ?? name, png: name === 'popup' ? await layOverArticle(stage, png) : png };
  }
}

async function layOverArticle(stage: Stage, popup: Buffer): Promise<Buffer> {
  await stage.view({ colorScheme: 'light', ...SIZE, zoom: 1 });
  await stage.page.open(stage.articleUrl);
  const ground = PNG.sync.read(await stage.shoot());
  const piece = PNG.sync.read(popup);
  const left = ground.width - piece.width - POPUP_INSET.end;
  const edge = new PNG({ width: piece.width + 2 * EDGE.width, height: piece.height + 2 * EDGE.width });
  edge.data.fill(EDGE.grey);
  for (let alpha = 3; alpha < edge.data.length; alpha += 4) edge.data[alpha] = 255;
  const [x, y] = [left - EDGE.width, POPUP_INSET.top - EDGE.width];
  PNG.bitblt(edge, ground, 0, 0, edge.width, edge.height, x, y);
  PNG.bitblt(piece, ground, 0, 0, piece.width, piece.height, left, POPUP_INSET.top);
  return PNG.sync.write(ground);
}
