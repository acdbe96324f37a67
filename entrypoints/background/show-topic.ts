import type { Sender } from '../../core/messaging/answer';
import { findPackagedCard } from '../../core/packaged/find-packaged-card';
import { readOrPackaged } from '../../core/packaged/read-or-packaged';
import { openTopic } from '../../core/search/open-topic';
import { findPrivate } from '../../core/store/find-private';
import type { CardTopic } from '../../core/topics/card-topic';
import type { TopicRef } from '../../core/topics/topic-ref';
import { readRef } from './read-ref';

/** A card for a page. What a reader keeps private is nothing that it could be asked for: not there, and not in what is related to it. */
export async function showTopic(data: unknown, { tab }: Sender): Promise<CardTopic | null> {
  const ref = readRef(data);
  if ((await findHidden([ref])).has(ref)) return null;
  const card = await openTopic(ref, tab?.incognito === true);
  if (!card) return null;
  const hidden = await findHidden([...card.related, ...card.namesakes].map((other) => other.ref));
  return {
    ...card,
    related: card.related.filter((other) => !hidden.has(other.ref)),
    namesakes: card.namesakes.filter((other) => !hidden.has(other.ref)),
  };
}

/**
 * Where the store cannot be read, there is nothing but the packs that come with the extension: of another topic nobody can tell whether it
 * is private, and the error of the store goes to who asked.
 */
function findHidden(refs: readonly TopicRef[]): Promise<ReadonlySet<TopicRef>> {
  return readOrPackaged(
    () => findPrivate(refs),
    (packs) => (refs.every((ref) => findPackagedCard(packs, ref)) ? new Set<TopicRef>() : null),
  );
}
