import type { ScannedBlock } from '../../core/matching/page-hits';
import type { Rules } from '../../core/matching/rules';
import type { Settings } from '../../core/topics/settings';
import type { Block } from './block';
import { judgePage } from './judge-page';
import type { Painter } from './paint-mentions';
import { runInSlices, yieldToPage } from './slice-work';

/** Judges the page as it was read last and paints what was accepted, with a turn of the page in between. */
export async function judgeAndPaint(
  blocks: readonly Block[],
  title: ScannedBlock,
  rules: Rules,
  density: Settings['density'],
  painter: Painter,
  signal: AbortSignal,
): Promise<void> {
  const mentions = await runInSlices(judgePage(blocks, title, rules, density), signal);
  await yieldToPage();
  if (!mentions || signal.aborted) return;
  painter.heal();
  painter.paint(mentions);
}
