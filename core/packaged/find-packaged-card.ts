import type { CardTopic } from '../topics/card-topic';
import { parseTopicRef, resolveRelated, type TopicRef } from '../topics/topic-ref';
import type { PackagedPack } from './read-packaged';

/** Everything a card shows about a topic of these packs, but for its namesakes; `null` when it is in none. */
export function findPackagedCard(packs: readonly PackagedPack[], ref: TopicRef): CardTopic | null {
  const found = find(packs, ref);
  if (!found) return null;
  const { format: _format, evidence: _evidence, topics: _topics, ...pack } = found.pack;
  const related = found.topic.related.flatMap((one) => {
    const other = resolveRelated(pack.id, one);
    const topic = find(packs, other)?.topic;
    return topic ? [{ ref: other, name: topic.name }] : [];
  });
  return { ref, topic: found.topic, pack, related, namesakes: [] };
}

function find(packs: readonly PackagedPack[], ref: TopicRef) {
  const { packId, topicId } = parseTopicRef(ref);
  const pack = packs.find((one) => one.pack.id === packId)?.pack;
  const topic = pack?.topics.find(({ id }) => id === topicId);
  return pack && topic && { pack, topic };
}
