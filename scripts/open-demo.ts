import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { controlChromiumPage } from '../tests/e2e/harness/control-chromium-page';
import type { PageDriver } from '../tests/e2e/harness/drive-page';
import { drivePage } from '../tests/e2e/harness/drive-page';
import { extensionDir, PROJECT_ROOT } from '../tests/e2e/harness/extension-dir';
import { type LaunchedChromium, launchChromium } from '../tests/e2e/harness/launch-chromium';
import { servePages } from '../tests/e2e/harness/serve-pages';
import { waitUntil } from '../tests/e2e/harness/wait-until';
import { CHROMIUM, prepareBrowsers } from './prepare-browsers';
import { runCommand } from './run-command';

const PICTURE = '.artifacts/first-hint.png';
/** Longer than a pointer has to rest on a mark. */
const REST_MS = 1_500;
/** Time for a page without mentions to show that it stays without. */
const SETTLE_MS = 2_000;

process.exitCode = await openDemo();

/** Builds the extension and shows it at work on the demo pages; returns the exit code. */
async function openDemo(): Promise<number> {
  const faults = await prepareBrowsers([CHROMIUM]);
  if (faults.length > 0) return complain(faults.join('\n'));
  console.log('Building the extension');
  const built = await runCommand('wxt', ['build'], { env: { NODE_ENV: 'production' } });
  if (built.exitCode !== 0) return complain(built.output);
  const server = await servePages({ folders: { '/': join(PROJECT_ROOT, 'demo') } });
  const headless = !hasDisplay();
  // The harness keeps every host name on this machine; a reader who looks around wants the links of a card to work.
  const args = headless ? [] : ['--host-resolver-rules='];
  const browser = await launchChromium({ extensionDir: extensionDir('chromium'), headless, args });
  try {
    await (headless ? showOnPaper(browser, server.origin) : showInWindow(browser, server.origin));
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

function complain(fault: string): number {
  console.error(fault.trim());
  return 1;
}

function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the demo in a window and waits until it is closed. */
async function showInWindow({ context }: LaunchedChromium, origin: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/`);
  console.log(`Sidelight runs at ${origin}/ in the window that opened. Close the window to end.`);
  await context.waitForEvent('close', { timeout: 0 });
}

/** Without a display: prints the mentions of the article, opens the first card and takes a picture of it. */
async function showOnPaper({ context }: LaunchedChromium, origin: string): Promise<void> {
  const page = drivePage(controlChromiumPage(await context.newPage()));
  await page.open(`${origin}/article.html`);
  const marks = await waitUntil(async () => someOf(await page.marks()), { what: 'the first mark on the article' });
  console.log(`${origin}/article.html: ${marks.length} mentions`);
  for (const mark of marks) console.log(`  ${mark.replace(/\s+/g, ' ')}`);
  await openFirstHint(page);
  await mkdir(join(PROJECT_ROOT, '.artifacts'), { recursive: true });
  await writeFile(join(PROJECT_ROOT, PICTURE), await page.screenshot());
  console.log(`The first hint: ${PICTURE}`);
  await page.open(`${origin}/look-alikes.html`);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  console.log(`${origin}/look-alikes.html: ${(await page.marks()).length} mentions`);
}

function someOf(marks: string[]): string[] | null {
  return marks.length > 0 ? marks : null;
}

/** Rests the pointer on the topmost mark and waits for its card. */
async function openFirstHint(page: PageDriver): Promise<void> {
  const { x, y } = await waitUntil(() => page.evaluate(locateFirstMark), { what: 'a mark to point at' });
  const pointAndRest = async () => {
    await page.movePointer(x - 40, y + 60);
    await page.movePointer(x, y);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    return page.hintText();
  };
  // A pointer that comes while the page still scrolls means nothing.
  await waitUntil(pointAndRest, { what: 'the first card' });
}

/** Runs in the page: the centre of the topmost painted range, scrolled into view. */
function locateFirstMark(): { x: number; y: number } | null {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).map(toRange);
  const [first] = ranges.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  if (!first) return null;
  first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = first.getClientRects()[0];
  return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;

  function toRange({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }
}
