import type { CDPSession, Frame, Page } from 'playwright-core';
import type { PageControls } from './drive-page';
import { HINT_HOSTS } from './read-hint';

const MOVE_STEPS = 3;
const WORLD_NAME = 'sidelight-harness';
const LOAD_TIMEOUT_MS = 60_000;

/**
 * The controls of a Chromium tab: Playwright for what a person does, CDP for the closed root of the card. Opening a page
 * and input bring the tab to the front, so that it is the active one for the extension too.
 */
export function controlChromiumPage(page: Page): PageControls {
  return {
    browserName: 'chromium',
    open: async (url) => {
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load', timeout: LOAD_TIMEOUT_MS });
    },
    url: async () => page.url(),
    evaluate: async (source, frames) => (await findFrame(page, frames)).evaluate(source),
    evaluateInHint: (code, args, frames) =>
      withFrameWorld(page, frames, (session, contextId) => evaluateInHint(session, contextId, code, args)),
    point: async (frameX, frameY, click, frames) => {
      const origin = await findOrigin(page, frames);
      const [x, y] = [frameX + origin.x, frameY + origin.y];
      await page.bringToFront();
      await page.mouse.move(x, y, { steps: MOVE_STEPS });
      if (click) await page.mouse.click(x, y);
    },
    wheel: async (x, y, deltaY) => {
      await page.bringToFront();
      const session = await page.context().newCDPSession(page);
      await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
      await session.detach();
    },
    pressKey: async (keys) => {
      await page.bringToFront();
      await page.keyboard.press(keys);
    },
    typeText: async (text) => {
      await page.bringToFront();
      await page.keyboard.type(text);
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    // To hide the caret, Playwright would write into the style of what can be edited.
    screenshot: () => page.screenshot({ caret: 'initial' }),
    close: () => page.close(),
  };
}

async function findFrame(page: Page, frames: string[]): Promise<Frame> {
  let frame = page.mainFrame();
  for (const css of frames) frame = await enterFrame(frame, css);
  return frame;
}

async function enterFrame(parent: Frame, css: string): Promise<Frame> {
  const frame = await (await parent.$(css))?.contentFrame();
  if (!frame) throw new Error(`No frame ${css} in ${parent.url()}`);
  return frame;
}

/** Where the innermost frame's viewport starts in the tab's. */
async function findOrigin(page: Page, frames: string[]): Promise<{ x: number; y: number }> {
  if (frames.length === 0) return { x: 0, y: 0 };
  const element = await (await findFrame(page, frames)).frameElement();
  const box = await element.boundingBox();
  if (!box) throw new Error(`Frame ${frames.join(' ')} is not visible`);
  const inset = await element.evaluate((frame) => {
    const { borderLeftWidth, borderTopWidth, paddingLeft, paddingTop } = getComputedStyle(frame as Element);
    return {
      x: Number.parseFloat(borderLeftWidth) + Number.parseFloat(paddingLeft),
      y: Number.parseFloat(borderTopWidth) + Number.parseFloat(paddingTop),
    };
  });
  return { x: box.x + inset.x, y: box.y + inset.y };
}

/** Gives `task` a JavaScript world of our own in the frame, which the page's scripts cannot reach or tamper with. */
async function withFrameWorld<Result>(
  page: Page,
  frames: string[],
  task: (session: CDPSession, contextId: number) => Promise<Result>,
): Promise<Result> {
  const context = page.context();
  const sessions: CDPSession[] = [];
  const attach = async (target: Page | Frame) => {
    const session = await context.newCDPSession(target);
    sessions.push(session);
    return { session, frameId: (await session.send('Page.getFrameTree')).frameTree.frame.id };
  };
  try {
    let place = await attach(page);
    let frame = page.mainFrame();
    for (const css of frames) {
      const frameId = await readFrameId(place.session, await openWorld(place.session, place.frameId), css);
      frame = await enterFrame(frame, css);
      // Only frames of another site have a session of their own.
      place = await attach(frame).catch(() => ({ session: place.session, frameId }));
    }
    return await task(place.session, await openWorld(place.session, place.frameId));
  } finally {
    await Promise.all(sessions.map((session) => session.detach().catch(() => undefined)));
  }
}

async function openWorld(session: CDPSession, frameId: string): Promise<number> {
  const world = await session.send('Page.createIsolatedWorld', { frameId, worldName: WORLD_NAME });
  return world.executionContextId;
}

async function readFrameId(session: CDPSession, contextId: number, css: string): Promise<string> {
  const expression = `document.querySelector(${JSON.stringify(css)})`;
  const { result } = await session.send('Runtime.evaluate', { expression, contextId });
  const { node } = await session.send('DOM.describeNode', result.objectId ? { objectId: result.objectId } : {});
  if (!node.frameId) throw new Error(`${css} is no frame`);
  return node.frameId;
}

async function evaluateInHint(session: CDPSession, contextId: number, code: string, args: unknown[]): Promise<unknown> {
  const objectId = await findOpenRoot(session, contextId);
  if (!objectId) return null;
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (...args) {
      const __name = (named) => named;
      return (${code})(this, ...args);
    }`,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** The closed root of the last open card, as an object of our own world. */
async function findOpenRoot(session: CDPSession, contextId: number): Promise<string | null> {
  const expression = `[...document.querySelectorAll('${HINT_HOSTS}')].filter((host) => host.matches(':popover-open')).at(-1)`;
  const { result: host } = await session.send('Runtime.evaluate', { expression, contextId });
  if (!host.objectId) return null;
  const { node } = await session.send('DOM.describeNode', { objectId: host.objectId, depth: 1, pierce: true });
  const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  if (!root) return null;
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: root.backendNodeId,
    executionContextId: contextId,
  });
  return object.objectId ?? null;
}
