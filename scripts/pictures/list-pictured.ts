import { listSurfaces } from '../../tests/e2e/harness/surfaces/list-surfaces';
import type { Surface } from '../../tests/e2e/harness/surfaces/surface';

/** Shown in another picture too, so that one of their own would tell nothing new. */
const PLAIN = new Set(['popup-empty', 'popup-card', 'welcome-card']);

/** The surfaces that pictures are taken of. */
export function listPictured(): readonly Surface[] {
  return listSurfaces().filter(({ name }) => !PLAIN.has(name));
}
