import type { Quiet } from '../../core/topics/settings';

const TEXT_LIMIT = 2_000;

/** Reads what a content script sent as a wish for less; throws when it is none. */
export function readWish(data: unknown): Quiet {
  if (typeof data === 'object' && data !== null) {
    const { grain, topic, alias } = data as { grain?: unknown; topic?: unknown; alias?: unknown };
    if (grain === 'site') return { grain };
    if (grain === 'topic' && isName(topic)) return { grain, topic };
    if (grain === 'alias' && isName(topic) && isName(alias)) return { grain, topic, alias };
  }
  throw new Error('This is no wish for less');
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= TEXT_LIMIT;
}
