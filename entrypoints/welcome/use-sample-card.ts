import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** As on pages: the pointer may leave for a moment on its way to the card. */
const GRACE_MS = 300;

/** What opens and closes the card of the sample, as on pages. */
export interface SampleCardState {
  readonly isOpen: boolean;
  readonly openAfter: (delayMs: number) => void;
  readonly closeSoon: () => void;
  /** Keeps it as it is: the pointer came back, or has not rested yet. */
  readonly stay: () => void;
  readonly close: () => void;
  /** Whether the mark gets the focus because its card was closed. */
  readonly isReturning: () => boolean;
}

/** The state of the card in `box`. Esc and a press elsewhere close it; the focus goes back to `mark` when it was inside. */
export function useSampleCard(
  box: RefObject<HTMLElement | null>,
  mark: RefObject<HTMLElement | null>,
): SampleCardState {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isReturning = useRef(false);
  const stay = () => clearTimeout(timer.current);
  const turnAfter = (open: boolean, delayMs: number) => {
    stay();
    if (delayMs === 0) setOpen(open);
    else timer.current = setTimeout(() => setOpen(open), delayMs);
  };
  const close = () => {
    const { activeElement } = document;
    const wasInside = activeElement !== mark.current && box.current?.contains(activeElement);
    turnAfter(false, 0);
    if (!wasInside) return;
    isReturning.current = true;
    mark.current?.focus();
    isReturning.current = false;
  };
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) close();
    };
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && box.current?.contains(target))) turnAfter(false, 0);
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onPress);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPress);
    };
  });
  useEffect(() => stay, []);
  return {
    isOpen,
    openAfter: (delayMs) => turnAfter(true, delayMs),
    closeSoon: () => turnAfter(false, GRACE_MS),
    stay,
    close,
    isReturning: () => isReturning.current,
  };
}
