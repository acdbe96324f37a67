type Spot = readonly [number, number];

/** The middle of the card, as shares of its width and height. */
export const MIDDLE: Spot = [0.5, 0.5];
const CORNERS: readonly Spot[] = [0.1, 0.9].flatMap((x) => [0.1, 0.9].map((y): Spot => [x, y]));

/** Whether a click would reach the card in `host` at all of `spots`: its middle and what is near its corners. */
export function isUncovered(host: HTMLElement, spots: readonly Spot[] = [MIDDLE, ...CORNERS]): boolean {
  if (!host.isConnected) return false;
  const { left, top, width, height } = host.getBoundingClientRect();
  const root = host.getRootNode() as Document | ShadowRoot;
  return spots.every(([x, y]) => root.elementFromPoint(left + width * x, top + height * y) === host);
}
