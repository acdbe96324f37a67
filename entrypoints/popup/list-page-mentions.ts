import type { ListedMention } from '../../core/messaging/protocol';
import { askFrame } from '../../core/messaging/send';

/** A mention and the frame that showed it. */
export interface PageMention extends ListedMention {
  readonly frameId: number;
}

/** The mentions of all frames, top frame first; `null` when no frame of the tab answers. */
export async function listPageMentions(tabId: number, frameIds: readonly number[]): Promise<PageMention[] | null> {
  const inOrder = frameIds.toSorted((a, b) => a - b);
  const answers = await Promise.allSettled(inOrder.map((frameId) => listFrameMentions(tabId, frameId)));
  const heard = answers.filter((answer) => answer.status === 'fulfilled');
  return heard.length === 0 ? null : heard.flatMap((answer) => answer.value);
}

async function listFrameMentions(tabId: number, frameId: number): Promise<PageMention[]> {
  const mentions = await askFrame(tabId, frameId, 'listMentions');
  return mentions.map((mention) => ({ ...mention, frameId }));
}
