import { db } from '../../../../core/store/database';
import { getEdit, MY_PACK } from '../../../../core/store/edits';
import { listPacks, type StoredPack } from '../../../../core/store/packs';
import { digestBasis } from '../../../../core/store/topic-basis';
import { getCardTopic, getPackTopic } from '../../../../core/store/topics';
import type { Topic } from '../../../../core/topics/topic';
import { parseTopicRef } from '../../../../core/topics/topic-ref';
import type { OpenedTopic } from '../EditorDoor';
import { startTopic } from './start-topic';

/** The pack as far as the editor needs it; `null` until the reader's first own topic is saved. */
export type DraftPack = Pick<StoredPack, 'id' | 'name' | 'language' | 'evidence' | 'topicCount'>;

/** What the editor begins with. */
export interface Draft {
  readonly topic: Topic;
  readonly private: boolean;
  readonly pack: DraftPack;
  /** The pack's own, the pack's with an edit over it, the reader's own, or not saved yet. */
  readonly origin: 'pack' | 'edited' | 'own' | 'new';
  /** Stands for what the reader found in the store (`digestBasis`). */
  readonly basis: string;
}

/** Reads what is edited, as it stands in one moment; `null` when the topic is not in the store any more. */
export async function readDraft(opened: Pick<OpenedTopic, 'ref' | 'seed'>): Promise<Draft | null> {
  return db.transaction('r', [db.packs, db.topicPages, db.edits], async () => read(opened));
}

async function read({ ref, seed }: Pick<OpenedTopic, 'ref' | 'seed'>): Promise<Draft | null> {
  const { packId, topicId } = parseTopicRef(ref);
  const stored = (await listPacks()).find(({ id }) => id === packId);
  const pack = stored ?? { id: MY_PACK, name: '', language: 'en', topicCount: 0 };
  if (seed)
    return {
      topic: startTopic(topicId, seed.name),
      private: false,
      pack,
      origin: 'new',
      basis: digestBasis(null, false),
    };
  const card = await getCardTopic(ref);
  if (!card) return null;
  const edit = await getEdit(ref);
  const isOwn = (await getPackTopic(ref)) === null;
  const origin = isOwn ? 'own' : edit ? 'edited' : 'pack';
  const isPrivate = edit?.private === true;
  return { topic: card.topic, private: isPrivate, pack, origin, basis: digestBasis(card.topic, isPrivate) };
}
