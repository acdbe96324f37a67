/** Paler than this a colour hardly covers what lies below. */
const LEAST_ALPHA = 0.5;
/** Below this luminance white text is easier to read than black. */
const DARK_LUMINANCE = 0.18;
const CHANNELS = /^color\(srgb (\S+) (\S+) (\S+)(?: \/ (\S+))?\)$/;

/**
 * Whether the page is dark behind `node`: by the first colour that covers what is below it, out through shadow hosts, else by the
 * canvas of the document. `probe` is an element of ours, whose style is left as it was.
 */
export function isDarkGround(node: Node, probe: HTMLElement): boolean {
  for (let element = elementOf(node); element; element = outerElement(element)) {
    const [alpha, luminance] = readColor(getComputedStyle(element).backgroundColor, probe);
    if (alpha >= LEAST_ALPHA) return luminance < DARK_LUMINANCE;
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  return readColor('Canvas', probe, colorScheme)[1] < DARK_LUMINANCE;
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
