import type { Pack } from '../topics/pack';
import type { Topic } from '../topics/topic';
import { topicRef } from '../topics/topic-ref';
import type { IndexTopic } from './compile-index';

/** What the index reads of a topic. */
type Findable = Pick<
  Topic,
  'id' | 'kind' | 'aliases' | 'evidence' | 'vetoes' | 'precededByOtherName' | 'requires' | 'suffices'
>;

/** What the index needs of a topic of the pack `packId`, whose topics share `packEvidence`. */
export function toIndexTopic(topic: Findable, packId: string, packEvidence: Pack['evidence']): IndexTopic {
  return {
    ref: topicRef(packId, topic.id),
    packId,
    kind: topic.kind,
    aliases: topic.aliases,
    evidence: topic.evidence,
    packEvidence,
    vetoes: topic.vetoes,
    precededByOtherName: topic.precededByOtherName,
    requires: topic.requires,
    suffices: topic.suffices,
  };
}

/** What the index needs of every topic of a parsed pack, in the pack's order. */
export function listPackTopics(pack: Pack): IndexTopic[] {
  return pack.topics.map((topic) => toIndexTopic(topic, pack.id, pack.evidence));
}
