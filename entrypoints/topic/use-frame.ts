import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MeasureText } from '../../core/pictures/wrap-label';

/** What a picture is drawn for. */
export interface Frame {
  /** In CSS pixels. */
  readonly width: number;
  /** The size of its letters, in CSS pixels. */
  readonly em: number;
  readonly measure: MeasureText;
  readonly isMirrored: boolean;
}

/** Widths are taken in steps, so that a picture is not drawn anew for each pixel of a window that is resized. */
const STEP_PX = 8;

/** The frame that the element of `box` gives a picture; `undefined` before it has a width. */
export function useFrame<Box extends HTMLElement>(): { box: RefObject<Box | null>; frame: Frame | undefined } {
  const box = useRef<Box>(null);
  const [size, setSize] = useState<{ readonly width: number; readonly font: string; readonly em: number }>();
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      const width = Math.floor(element.clientWidth / STEP_PX) * STEP_PX;
      const next = { width, font: `600 ${fontSize} ${fontFamily}`, em: Number.parseFloat(fontSize) };
      setSize((now) => (now?.width === next.width && now.font === next.font ? now : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const frame = useMemo(
    () =>
      size && size.width > 0
        ? {
            width: size.width,
            em: size.em,
            measure: measureIn(size.font, size.em),
            isMirrored: document.documentElement.dir === 'rtl',
          }
        : undefined,
    [size],
  );
  return { box, frame };
}

/** Measures with the letters that will be drawn. */
function measureIn(font: string, em: number): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  return (text) => context?.measureText(text).width ?? text.length * em * 0.6;
}
