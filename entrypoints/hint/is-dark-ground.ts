/** Paler than this a colour hardly covers what lies below. */
const LEAST_ALPHA = 0.5;
/** Below this luminance white text is easier to read than black. */
const DARK_LUMINANCE = 0.18;
/** Text that is lighter than this cannot be read on a light ground. */
const LIGHT_INK = 0.5;
const INVERT = /invert\(([\d.]+)(%?)\)/;
const CHANNELS = /^color\(srgb (\S+) (\S+) (\S+)(?: \/ (\S+))?\)$/;

/**
 * Whether the page is dark behind `node`: by the first colour that covers what is below it, out through shadow hosts, else by the
 * canvas of the document; what pictures and what is behind a frame look like is told by the text on them. Filters that turn light into
 * dark are counted. `probe` is an element of ours, whose style is left as it was.
 */
export function isDarkGround(node: Node, probe: HTMLElement): boolean {
  const start = elementOf(node);
  const isInkLight = start !== null && readColor(getComputedStyle(start).color, probe)[1] > LIGHT_INK;
  const { colorScheme } = getComputedStyle(document.documentElement);
  let isDark: boolean | undefined;
  let isTurned = false;
  for (let element = start; element; element = outerElement(element)) {
    const { backgroundColor, backgroundImage, filter } = getComputedStyle(element);
    const [alpha, luminance] = readColor(backgroundColor, probe);
    if (alpha >= LEAST_ALPHA) isDark ??= luminance < DARK_LUMINANCE;
    else if (backgroundImage !== 'none') isDark ??= isInkLight;
    if (isInverting(filter) && !isFilteredWith(element, probe)) isTurned = !isTurned;
  }
  isDark ??= isInkLight || readColor('Canvas', probe, colorScheme)[1] < DARK_LUMINANCE;
  return isDark !== isTurned;
}

function isInverting(filter: string): boolean {
  const [, amount = '0', percent] = INVERT.exec(filter) ?? [];
  return Number(amount) >= (percent ? 50 : 0.5);
}

/** In Firefox filters reach into the top layer, so that the card is turned together with the page. */
function isFilteredWith(element: Element, probe: HTMLElement): boolean {
  const root = probe.getRootNode();
  return import.meta.env.FIREFOX && root instanceof ShadowRoot && element.contains(root.host);
}

/** Alpha and luminance of any colour CSS knows; the browser does the sums. */
function readColor(color: string, probe: HTMLElement, colorScheme = ''): readonly [number, number] {
  const before = probe.style.cssText;
  probe.style.colorScheme = colorScheme;
  probe.style.color = `rgb(from ${color} r g b / alpha)`;
  const found = CHANNELS.exec(getComputedStyle(probe).color);
  probe.style.cssText = before;
  const [red = 1, green = 1, blue = 1, alpha = 1] = found ? found.slice(1).map((part = '1') => Number(part)) : [];
  return [alpha, 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue)];
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function outerElement(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
