import type { Stage } from '../../tests/e2e/harness/surfaces/stage';
import type { Surface } from '../../tests/e2e/harness/surfaces/surface';
import { type Look, toView } from './look';
import type { Picture } from './picture';

/** Brings up one surface after the other and takes a picture of each look. */
export async function* takeSurfaces(
  stage: Stage,
  surfaces: readonly Surface[],
  looks: readonly Look[],
): AsyncGenerator<Picture> {
  for (const surface of surfaces) {
    for (const [i, look] of looks.entries()) {
      await stage.view(toView(surface, look));
      if (i === 0 || surface.isFleeting) await surface.open(stage);
      yield { name: `${surface.name}-${look}`, png: await stage.shoot() };
    }
  }
}
