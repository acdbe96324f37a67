import { readOrPackaged } from '../packaged/read-or-packaged';
import { noteOpened } from '../store/opened-topics';
import { readSettings } from '../store/settings';
import type { CardTopic } from '../topics/card-topic';
import { DEFAULT_SETTINGS } from '../topics/settings';
import type { TopicRef } from '../topics/topic-ref';
import { readCard } from './read-card';

/**
 * A card as a reader opens it: with `isNew` when its text has changed since the time before, where the reader wants to be told.
 * From a private window nothing is remembered. `null` when the topic is not in the store.
 */
export async function openTopic(ref: TopicRef, isPrivate: boolean): Promise<CardTopic | null> {
  const card = await readCard(ref);
  if (!card || isPrivate || !(await wantsNews())) return card;
  const isNew = await noteOpened(ref, card.topic).catch((error: unknown) => {
    // A full disk is no reason to withhold what the reader asked for.
    console.error(`Sidelight: what ${ref} said could not be remembered`, error);
    return false;
  });
  return isNew ? { ...card, isNew } : card;
}

async function wantsNews(): Promise<boolean> {
  // Without the store nothing is known of the time before.
  return (await readOrPackaged(readSettings, () => DEFAULT_SETTINGS)).news;
}
