import { findPackagedCard } from '../packaged/find-packaged-card';
import { readOrPackaged } from '../packaged/read-or-packaged';
import { getCardTopic } from '../store/topics';
import type { CardTopic } from '../topics/card-topic';
import type { TopicRef } from '../topics/topic-ref';
import { findNamesakes } from './find-namesakes';

/** Everything a card shows about a topic; `null` when it is not in the store. */
export async function readCard(ref: TopicRef): Promise<CardTopic | null> {
  return readOrPackaged(
    () => readStored(ref),
    (packs) => findPackagedCard(packs, ref),
  );
}

async function readStored(ref: TopicRef): Promise<CardTopic | null> {
  const card = await getCardTopic(ref);
  return card && { ...card, namesakes: await findNamesakes(ref, card.topic) };
}
