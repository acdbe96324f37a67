/** How well one text can be read. */
export interface ReadText {
  readonly text: string;
  /** Contrast of its colour to what is behind it, as WCAG counts it: 1 to 21. */
  readonly contrast: number;
  readonly sizePx: number;
}

/** Runs on the card's closed root: every kind of text in it. */
export function readContrast(root: ShadowRoot): ReadText[] {
  const toLuminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const channel = Number(part) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const findGround = (element: Element): string => {
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (!/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  return [
    ...root.querySelectorAll('.card h2, .card h3, .card p, .card a, .card li, .card button, .card time, .card small'),
  ]
    .filter((element) => element.checkVisibility() && element.textContent?.trim())
    .map((element) => {
      const { color, fontSize } = getComputedStyle(element);
      const [light = 0, dark = 0] = [toLuminance(color), toLuminance(findGround(element))].sort((a, b) => b - a);
      return {
        text: element.textContent?.trim().slice(0, 30) ?? '',
        contrast: (light + 0.05) / (dark + 0.05),
        sizePx: Number.parseFloat(fontSize),
      };
    });
}
