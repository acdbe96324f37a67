import type { Pack } from '../topics/pack';
import type { Topic, YearRange } from '../topics/topic';
import { topicRef } from '../topics/topic-ref';
import type { IndexTopic } from './compile-index';

/** What the index needs of a topic of the pack `packId`, whose topics share `packEvidence`. */
export function toIndexTopic(topic: Topic, packId: string, packEvidence: Pack['evidence']): IndexTopic {
  return {
    ref: topicRef(packId, topic.id),
    packId,
    kind: topic.kind,
    aliases: topic.aliases,
    evidence: topic.evidence,
    packEvidence,
    vetoes: topic.vetoes,
    precededByOtherName: topic.precededByOtherName,
    years: readYears(topic),
    requires: topic.requires,
  };
}

/** What the index needs of every topic of a parsed pack, in the pack's order. */
export function listPackTopics(pack: Pack): IndexTopic[] {
  return pack.topics.map((topic) => toIndexTopic(topic, pack.id, pack.evidence));
}

function readYears({ years }: Topic): YearRange | undefined {
  const [from, to] = (years ?? '').split('/').map(Number);
  return from && to ? { from, to } : undefined;
}
