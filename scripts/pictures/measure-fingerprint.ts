import { createHash } from 'node:crypto';
import type { Stage } from '../../tests/e2e/harness/surfaces/stage';

/** What pictures depend on besides the extension: where it is the same, the same things are drawn the same way. */
export interface Fingerprint {
  readonly platform: string;
  /** Name and major version: controls and antialiasing change with it. */
  readonly browser: string;
  /** Of sample texts as they are drawn: it changes with the fonts. */
  readonly texts: string;
}

const SAMPLES = [
  'Quick wafting zephyrs vex bold Jim 0123456789',
  '“quoted” — … ‹ × › ✓ ⚙',
  'Съешь же ещё Ξεσκεπάζω',
  '斯诺登 日本語 한국어',
  'سلام שלום',
];
const FONTS = ['16px system-ui', 'bold 16px system-ui', '13px system-ui', '16px serif', '16px monospace'];

/** Takes the fingerprint of a browser and the fonts that it finds. */
export async function measureFingerprint({ page, articleUrl }: Stage): Promise<Fingerprint> {
  await page.open(articleUrl);
  const { agent, pixels } = await page.evaluate(drawTexts, FONTS, SAMPLES);
  return {
    platform: `${process.platform} ${process.arch}`,
    browser: agent.match(/(Chrome|Firefox)\/\d+/)?.[0] ?? agent,
    texts: createHash('sha256').update(pixels).digest('hex'),
  };
}

/** Runs in the page. */
function drawTexts(fonts: readonly string[], texts: readonly string[]): { agent: string; pixels: string } {
  const lineHeight = 24;
  const canvas = document.createElement('canvas');
  canvas.width = 480;
  canvas.height = fonts.length * texts.length * lineHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('Nothing to draw on');
  let y = 0;
  for (const font of fonts) {
    context.font = font;
    for (const text of texts) {
      y += lineHeight;
      context.fillText(text, 4, y - 6);
    }
  }
  return { agent: navigator.userAgent, pixels: canvas.toDataURL() };
}
