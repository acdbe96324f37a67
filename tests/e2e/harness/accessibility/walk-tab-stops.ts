import type { PageDriver } from '../drive-page';
import { waitUntil } from '../wait-until';
import { isFocusCovered } from './is-focus-covered';

/** More stops than any page of ours has. */
const MAX_STOPS = 600;
/** What lies over the focus may still be on its way out, in milliseconds. */
const UNCOVER_MS = 5_000;
/** A busy page may move the focus a while after the key, in milliseconds; a trap never does. */
const MOVE_MS = 5_000;

/** What the page remembers between two keys. */
interface Walk {
  readonly expected: Element[];
  readonly met: Element[];
  /** What had the focus at the last look, the browser's own (`body`) too. */
  last: Element | null;
  /** Where the focus was before the key; missing at the start, and when it was the browser's own. */
  before?: Element | undefined;
}

interface Step {
  /** Every stop has been met once. */
  readonly isRound: boolean;
  readonly faults: string[];
  /** What has the focus; empty when it is the browser's own. */
  readonly name: string;
}

/**
 * Presses Tab once round the page; gives what is wrong, a line each: stops that are not reached or trap the focus, focus that
 * does not show or lies under something, and steps back against the reading order.
 */
export async function walkTabStops(page: PageDriver): Promise<string[]> {
  await page.evaluate(startWalk);
  const faults: string[] = [];
  for (let i = 0; i < MAX_STOPS; i += 1) {
    await page.pressKey('Tab');
    await waitForMove(page);
    const step = await page.evaluate(lookAtStep);
    faults.push(...step.faults);
    if (step.isRound) return [...faults, ...(await page.evaluate(listMissed))];
    if (step.name !== '' && !(await canBeSeen(page))) faults.push(`the focus is covered: ${step.name}`);
  }
  return [...faults, `still not round after ${MAX_STOPS} stops`];
}

async function waitForMove(page: PageDriver): Promise<void> {
  const isMoved = () => page.evaluate(hasMoved);
  if (!(await isMoved())) {
    await waitUntil(isMoved, { what: 'the focus to move', timeoutMs: MOVE_MS }).catch(() => undefined);
  }
}

async function canBeSeen(page: PageDriver): Promise<boolean> {
  const isSeen = async () => !(await page.evaluate(isFocusCovered));
  return (await isSeen()) || waitUntil(isSeen, { what: 'the focus to show', timeoutMs: UNCOVER_MS }).catch(() => false);
}

/** Runs in the page: notes what should be met, and puts the focus before all of it. */
function startWalk(): void {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const groups = new Set<string>();
  const expected = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled, [inert] *')) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    // Of a group of radio buttons one is a stop.
    const isFirst = !groups.has(element.name);
    groups.add(element.name);
    return isFirst;
  });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  getSelection()?.collapse(document.body, 0);
  Object.assign(globalThis, {
    sidelightWalk: { expected, met: [], last: document.activeElement } satisfies Walk,
  });
}

/** Runs in the page: whether the last key has moved the focus. */
function hasMoved(): boolean {
  return document.activeElement !== (globalThis as unknown as { sidelightWalk: Walk }).sidelightWalk.last;
}

/** Runs in the page after a Tab. */
function lookAtStep(): Step {
  const walk = (globalThis as unknown as { sidelightWalk: Walk }).sidelightWalk;
  const { met, before } = walk;
  const now = document.activeElement;
  walk.before = undefined;
  walk.last = now;
  // Between the last stop and the first the focus is the browser's own.
  if (!now || now === document.body) return { isRound: false, faults: [], name: '' };
  const name = describe(now);
  if (met.includes(now))
    return { isRound: true, faults: now === met[0] ? [] : [`the focus is trapped: ${name}`], name };
  met.push(now);
  walk.before = now;
  const faults: string[] = [];
  if (!showsFocus(now)) faults.push(`the focus does not show: ${name}`);
  if (before?.isConnected && goesBack(before, now)) faults.push(`${name} stands before ${describe(before)}`);
  return { isRound: false, faults, name };

  function showsFocus(element: Element): boolean {
    // A link in a picture has its ring drawn.
    const ring = element instanceof SVGElement && element.querySelector('.hit');
    if (ring) return getComputedStyle(ring).stroke !== 'rgba(0, 0, 0, 0)';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  }

  function goesBack(from: Element, to: Element): boolean {
    if (isPinned(from) || isPinned(to) || from.contains(to)) return false;
    // The links of a picture lie where their topics do.
    if (from instanceof SVGElement && to instanceof SVGElement) return false;
    // A card lies over what comes after it.
    if (from.closest('.card') !== to.closest('.card')) return false;
    const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const [a, b] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
    const isAbove = b.bottom <= a.top + 1;
    const isBefore = isRtl ? b.left >= a.right - 1 : b.right <= a.left + 1;
    const isAfter = isRtl ? b.right <= a.left + 1 : b.left >= a.right - 1;
    const isInRow = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
    return (isAbove && !isAfter) || (isInRow && isBefore);
  }

  /** Where it stands says nothing about where it comes in the page. */
  function isPinned(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
    }
    return false;
  }

  function describe(element: Element): string {
    const own = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const classes = [...element.classList].map((each) => `.${each}`).join('');
    return `${element.localName}${element.id && `#${element.id}`}${classes} "${own.trim().slice(0, 40)}"`;
  }
}

/** Runs in the page: what should have been met, is still there, and was not. */
function listMissed(): string[] {
  const { expected, met } = (globalThis as unknown as { sidelightWalk: Walk }).sidelightWalk;
  const groupOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined;
  const isMet = (element: Element) => {
    const group = groupOf(element);
    return met.includes(element) || (group !== undefined && met.some((each) => groupOf(each) === group));
  };
  return expected
    .filter((element) => element.isConnected && !isMet(element))
    .map(
      (element) =>
        `not reached: ${element.localName}${element.id && `#${element.id}`} "${(element.textContent ?? '').trim().slice(0, 40)}"`,
    );
}
