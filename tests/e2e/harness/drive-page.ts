import { type PageCode, toPageSource } from './page-source';
import { type FocusedInHint, readHintFocus, readHintPoint, readHintText } from './read-hint';
import { readMarks } from './read-marks';

export type BrowserName = 'chromium' | 'firefox';

/** Code for the card's closed root; uses nothing but the root, its arguments and the page's globals. */
export type HintCode<Args extends unknown[], Result> = (root: ShadowRoot, ...args: Args) => Result | Promise<Result>;

/**
 * One tab, or one frame in it, driven like a person would and read like a test must; the same in both browsers. Opening
 * a page, pointer and keys bring the tab to the front; reading leaves the active tab as it is.
 */
export interface PageDriver {
  readonly browserName: BrowserName;
  /** Loads the address (http, data or extension page) in the tab and waits for its load event. */
  open: (url: string) => Promise<void>;
  url: () => Promise<string>;
  /** Runs in the page's main world, whatever its CSP; promises are awaited; values travel as JSON. */
  evaluate: <Result, Args extends unknown[]>(code: PageCode<Args, Result>, ...args: Args) => Promise<Result>;
  /** The same tab seen from inside the iframe that matches; points are then those of the frame's viewport. */
  inFrame: (css: string) => PageDriver;
  movePointer: (x: number, y: number) => Promise<void>;
  click: (x: number, y: number) => Promise<void>;
  /** Turns the wheel by so many pixels with the pointer there, which is not moved if it was there already. */
  wheel: (x: number, y: number, deltaY: number) => Promise<void>;
  /** One key or a combination: `Escape`, `Tab`, `Shift+Tab`, `Alt+Shift+J`. */
  pressKey: (keys: string) => Promise<void>;
  typeText: (text: string) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  /** The tab's viewport as PNG. */
  screenshot: () => Promise<Buffer>;
  /** Exact text of the painted marks in document order; highlights named in `pageHighlights` are the page's own. */
  marks: (pageHighlights?: string[]) => Promise<string[]>;
  /** Visible text of the open card, or null when none is open. */
  hintText: () => Promise<string | null>;
  /** Runs on the closed root of the open card, out of the page's reach; null when no card is open. */
  evaluateInHint: <Result, Args extends unknown[]>(
    code: HintCode<Args, Result>,
    ...args: Args
  ) => Promise<Result | null>;
  /** A real click on the first match inside the open card; rejects when there is none. */
  clickInHint: (css: string) => Promise<void>;
  /** The focused element inside the open card, or null. */
  focusInHint: () => Promise<FocusedInHint | null>;
  /** Closes the tab. */
  close: () => Promise<void>;
}

/** What each browser has to supply. `frames` is the way from the top document down, one iframe selector a step. */
export interface PageControls {
  browserName: BrowserName;
  open: (url: string) => Promise<void>;
  url: () => Promise<string>;
  evaluate: (source: string, frames: string[]) => Promise<unknown>;
  /** Evaluates `(code)(root, ...args)` for the open card's closed root, or gives null. */
  evaluateInHint: (code: string, args: unknown[], frames: string[]) => Promise<unknown>;
  /** The point is one of the innermost frame's viewport. */
  point: (x: number, y: number, click: boolean, frames: string[]) => Promise<void>;
  wheel: (x: number, y: number, deltaY: number) => Promise<void>;
  pressKey: (keys: string) => Promise<void>;
  typeText: (text: string) => Promise<void>;
  resize: (width: number, height: number) => Promise<void>;
  screenshot: () => Promise<Buffer>;
  close: () => Promise<void>;
}

/** Builds the driver of a tab, or of a frame in it, over what the browser supplies. */
export function drivePage(controls: PageControls, frames: string[] = []): PageDriver {
  const evaluate: PageDriver['evaluate'] = async <Result, Args extends unknown[]>(
    code: PageCode<Args, Result>,
    ...args: Args
  ) => (await controls.evaluate(toPageSource(code, args), frames)) as Result;

  const evaluateInHint: PageDriver['evaluateInHint'] = async <Result, Args extends unknown[]>(
    code: HintCode<Args, Result>,
    ...args: Args
  ) => (await controls.evaluateInHint(String(code), args, frames)) as Result | null;

  return {
    browserName: controls.browserName,
    open: controls.open,
    url: frames.length === 0 ? controls.url : () => evaluate(() => location.href),
    evaluate,
    inFrame: (css) => drivePage(controls, [...frames, css]),
    movePointer: (x, y) => controls.point(x, y, false, frames),
    click: (x, y) => controls.point(x, y, true, frames),
    wheel: controls.wheel,
    pressKey: controls.pressKey,
    typeText: controls.typeText,
    resize: controls.resize,
    screenshot: controls.screenshot,
    marks: (pageHighlights = []) => evaluate(readMarks, pageHighlights),
    hintText: () => evaluateInHint(readHintText),
    evaluateInHint,
    clickInHint: async (css) => {
      const target = await evaluateInHint(readHintPoint, css);
      if (!target) throw new Error(`No visible "${css}" in an open card`);
      await controls.point(target.x, target.y, true, frames);
    },
    focusInHint: () => evaluateInHint(readHintFocus),
    close: controls.close,
  };
}
