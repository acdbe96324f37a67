import type { Topic } from '../topics/topic';
import { hashRow } from './digest';

const CHANGED = 'TopicChangedError';

/** Stands for a topic as the reader found it, `null` when there was none: another one as soon as anything of it is changed. */
export function digestBasis(topic: Topic | null, isPrivate: boolean): string {
  return hashRow('basis', { topic, isPrivate });
}

/** The error of who would write over what they have not seen. */
export function refuseChanged(): Error {
  return Object.assign(new Error('The topic was changed meanwhile'), { name: CHANGED });
}

/** Whether `error` came of a topic that was changed while the reader was editing it. */
export function isTopicChanged(error: unknown): boolean {
  return error instanceof Error && error.name === CHANGED;
}
