import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The rows in sight: from the first to before the last, and how high one is. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
  readonly rowPx: number;
}

/** Rows above and below those in sight, so that Tab and a turn of the wheel find them there. */
const SPARE_ROWS = 6;

/** Follows which of `count` rows, each `rowRem` high, a scrolled box shows. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, rowRem: number): RowWindow {
  const [view, setView] = useState({ top: 0, height: 600, rowPx: rowRem * 16 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const rowPx = rowRem * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
      const next = { top: element.scrollTop, height: element.clientHeight || 600, rowPx };
      setView((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box, rowRem]);
  const first = Math.max(0, Math.floor(view.top / view.rowPx) - SPARE_ROWS);
  const end = Math.min(count, Math.ceil((view.top + view.height) / view.rowPx) + SPARE_ROWS);
  return { first: Math.min(first, Math.max(0, count - 1)), end, rowPx: view.rowPx };
}
