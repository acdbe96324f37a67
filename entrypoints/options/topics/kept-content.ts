import type { KeptDraft } from '../../../core/session/kept-draft';
import type { Topic } from '../../../core/topics/topic';
import type { TopicRef } from '../../../core/topics/topic-ref';
import type { Draft } from './edit/read-draft';

/** What the editor keeps of a topic that is not saved yet, to go on with. */
export interface KeptContent {
  readonly ref: TopicRef;
  /** What it began with. */
  readonly start: Draft;
  readonly topic: Topic;
  readonly isPrivate: boolean;
  readonly suggested?: { readonly title: string; readonly url: string };
}

/** What the editor kept in a draft; `null` when it was not the editor. A draft never outlives the version that wrote it. */
export function readKeptContent({ content }: KeptDraft): KeptContent | null {
  const isOurs = typeof content === 'object' && content !== null && 'ref' in content && 'start' in content;
  return isOurs ? (content as KeptContent) : null;
}
