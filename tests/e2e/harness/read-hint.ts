/** What has the focus inside the open card. */
export interface FocusedInHint {
  tag: string;
  role: string | null;
  /** `aria-label`, else the text. */
  name: string;
}

/** Where the open card's host may stand: last in the document, inside a modal dialog, or in what fills the screen. */
export const HINT_HOSTS = 'html > div[popover], dialog div[popover], :fullscreen > div[popover]';

/** Runs on the card's closed root: the text a reader sees, lines as laid out. */
export function readHintText(root: ShadowRoot): string {
  // innerText, unlike textContent, leaves out what is hidden and keeps the line breaks.
  return [...root.children]
    .filter(
      (child): child is HTMLElement => 'innerText' in child && child.localName !== 'style' && child.checkVisibility(),
    )
    .map((child) => child.innerText)
    .join('\n')
    .trim();
}

/** Runs on the card's closed root: the focused element in it, or null. */
export function readHintFocus(root: ShadowRoot): FocusedInHint | null {
  const focused = root.activeElement;
  if (!focused) return null;
  const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
  return { tag: focused.localName, role: focused.getAttribute('role'), name: name.replace(/\s+/g, ' ').trim() };
}

/** Runs on the card's closed root: the centre of the first match, scrolled into view, or null. */
export function readHintPoint(root: ShadowRoot, css: string): { x: number; y: number } | null {
  const element = root.querySelector(css);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
}
