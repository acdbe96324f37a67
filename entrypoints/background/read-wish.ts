import type { Quiet } from '../../core/topics/settings';

const TEXT_LIMIT = 2_000;
const LAST_TIME_MS = 8_640_000_000_000_000;

/** Reads what a content script sent as a wish for less; throws when it is none. */
export function readWish(data: unknown): Quiet {
  if (typeof data === 'object' && data !== null) {
    const { grain, topic, alias, until } = data as Record<string, unknown>;
    if (grain === 'topic' && isName(topic) && until === 'changed') return { grain, topic, until };
    if (until === undefined || isTime(until)) {
      const end = until === undefined ? {} : { until };
      if (grain === 'site') return { grain, ...end };
      if (grain === 'topic' && isName(topic)) return { grain, topic, ...end };
      if (grain === 'alias' && isName(topic) && isName(alias)) return { grain, topic, alias, ...end };
    }
  }
  throw new Error('This is no wish for less');
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= TEXT_LIMIT;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && value > 0 && value <= LAST_TIME_MS;
}
