import type { PageDriver } from '../drive-page';

/** WCAG 2.2, 2.5.8, in CSS pixels. */
const MIN_SIZE = 24;

/** What can be pressed on the page and is smaller than a finger, a line each; links within a text may be. */
export async function findSmallTargets(page: PageDriver): Promise<string[]> {
  return page.evaluate(measureTargets, MIN_SIZE);
}

/** Runs in the page. */
function measureTargets(minSize: number): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, input:not([type="hidden"]), select, textarea, [role="option"], [role="button"]',
  );
  return [...targets].flatMap((target) => {
    if (!target.checkVisibility({ visibilityProperty: true, opacityProperty: false }) || isInText(target)) return [];
    const { width, height } = measure(target);
    // Hidden until it has the focus, so nobody points at it.
    if (width <= 1 && height <= 1) return [];
    // Halves of a pixel come from fonts.
    if (Math.ceil(width) >= minSize && Math.ceil(height) >= minSize) return [];
    const name = target.getAttribute('aria-label') ?? target.textContent ?? '';
    const place = [target.localName, target.id && `#${target.id}`, ...[...target.classList].map((each) => `.${each}`)];
    return [`${Math.round(width)} × ${Math.round(height)}: ${place.join('')} "${name.trim().slice(0, 40)}"`];
  });

  /** A label is part of what can be pressed. */
  function measure(target: HTMLElement): { width: number; height: number } {
    const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : [];
    const boxes = [target, ...labels].map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0);
    return {
      width: Math.max(...boxes.map(({ width }) => width)),
      height: Math.max(...boxes.map(({ height }) => height)),
    };
  }

  function isInText(target: HTMLElement): boolean {
    if (!getComputedStyle(target).display.startsWith('inline') || target.localName === 'input') return false;
    const around = target.parentElement;
    const own = (target.textContent ?? '').trim();
    return around !== null && target.matches('a, button') && hasTextBeside(around, own);
  }

  function hasTextBeside(around: HTMLElement, own: string): boolean {
    const words = [...around.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    return words.some(({ textContent }) => /[\p{L}\p{N}]/u.test(textContent ?? '')) && own !== '';
  }
}
