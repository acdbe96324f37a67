import type { Language, View } from '../../tests/e2e/harness/surfaces/stage';
import type { Surface } from '../../tests/e2e/harness/surfaces/surface';

/** A way to look at a surface that every surface has to bear. */
export type Look = 'light' | 'dark' | 'narrow' | 'zoom' | 'rtl';

/** The looks that are taken in this language. */
export const LOOKS: Record<Language, readonly Look[]> = { en: ['light', 'dark', 'narrow', 'zoom'], ar: ['rtl'] };

const NARROW_WIDTH = 360;

/** How a surface is viewed for a look: zoomed, its window stays as big as it is and shows half as much each way. */
export function toView({ width, height }: Surface, look: Look): View {
  const zoom = look === 'zoom' ? 2 : 1;
  return {
    colorScheme: look === 'dark' ? 'dark' : 'light',
    width: look === 'narrow' ? NARROW_WIDTH : width / zoom,
    height: height / zoom,
    zoom,
  };
}
