/** How light the words of a card are, and what they stand on, or the other way round: shares of white. */
const INK = 0.15;
const GROUND = 0.95;
/** So far apart they have to stay. */
const LEAST_APART = 0.4;
/** What filters make of a grey; those that only turn colours leave it as it is. */
const GREYS: Readonly<Record<string, (grey: number, amount: number) => number>> = {
  brightness: (grey, amount) => grey * amount,
  contrast: (grey, amount) => (grey - 0.5) * amount + 0.5,
  invert: (grey, amount) => grey + amount - 2 * grey * amount,
  opacity: (grey, amount) => grey * amount,
  grayscale: (grey) => grey,
  'hue-rotate': (grey) => grey,
  saturate: (grey) => grey,
  sepia: (grey) => grey,
};

/** Whether a card can be read under this `filter` of CSS, as those of dark modes are. What blurs, or cannot be told, hides it. */
export function isLegibleUnder(filter: string): boolean {
  let [ink, ground] = [INK, GROUND];
  for (const [, name = '', words = ''] of filter.matchAll(/([\w-]+)\(([^()]*)/g)) {
    const change = Object.hasOwn(GREYS, name) && GREYS[name];
    const amount = Number.parseFloat(words) / (words.endsWith('%') ? 100 : 1);
    if (!change || Number.isNaN(amount)) return false;
    [ink, ground] = [ink, ground].map((grey) => Math.max(0, Math.min(1, change(grey, amount)))) as [number, number];
  }
  return Math.abs(ground - ink) >= LEAST_APART;
}
