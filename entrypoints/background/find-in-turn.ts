import type { Sender } from '../../core/messaging/answer';
import type { FoundHits } from '../../core/messaging/protocol';
import { findInTexts } from './find-in-texts';

/** So much may wait for one tab, in UTF-16 units of text; what comes then is refused. */
const MOST_WAITING = 32_000_000;
/** What a call weighs besides its texts. */
const CALL_UNITS = 1_000;

/** What waits for a tab, and when the last of it is done. */
interface Line {
  units: number;
  last: Promise<unknown>;
}

const lines = new Map<number | undefined, Line>();

/**
 * Searches texts for the frames of a tab one call after the other, with a turn for other tabs in between: a tab that asks for much waits
 * for itself.
 */
export async function findInTurn(mark: unknown, texts: unknown, { tab }: Sender): Promise<FoundHits> {
  const units = weigh(texts);
  const line = lines.get(tab?.id) ?? { units: 0, last: Promise.resolve() };
  if (line.units + units > MOST_WAITING) throw new Error('This tab asks for too much at once');
  lines.set(tab?.id, line);
  line.units += units;
  const found = line.last.then(letOthers).then(() => findInTexts(mark, texts));
  line.last = found.catch(() => undefined);
  try {
    return await found;
  } finally {
    line.units -= units;
    if (line.units === 0) lines.delete(tab?.id);
  }
}

function weigh(texts: unknown): number {
  if (!Array.isArray(texts)) return CALL_UNITS;
  return texts.reduce<number>(
    (all, text) => all + (typeof text === 'string' ? text.length : 0),
    CALL_UNITS + texts.length,
  );
}

function letOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
