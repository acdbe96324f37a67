import type { PassDone, PassResult } from './pass';

/** How long a loaded page is left alone before it is measured, in milliseconds. */
const SETTLE_MS = 400;

/** Waits until the page has been loaded and painted, runs `pass` once and tells what it cost. */
export async function measurePass(pass: () => PassDone | Promise<PassDone>): Promise<PassResult> {
  await waitForPage();
  flushLayout();
  const start = performance.now();
  const running = pass();
  const done = running instanceof Promise ? await running : running;
  const end = performance.now();
  flushLayout();
  const laidOut = performance.now();
  await waitForFrames(2);
  const painted = performance.now();
  const wallMs = end - start;
  return { runMs: wallMs, longestRunMs: wallMs, ...done, wallMs, layoutMs: laidOut - end, paintMs: painted - laidOut };
}

async function waitForPage(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  await waitForFrames(2);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  await waitForFrames(2);
}

function flushLayout(): void {
  document.body.getBoundingClientRect();
}

async function waitForFrames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
