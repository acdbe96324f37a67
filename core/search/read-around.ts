import { readOrPackaged } from '../packaged/read-or-packaged';
import { readSurroundings, type Surroundings, toNear } from '../store/read-surroundings';
import { parseTopicRef, type TopicRef } from '../topics/topic-ref';

/** The topics around `ref`, as `readSurroundings` finds them; without the store those of its pack. */
export async function readAround(ref: TopicRef): Promise<Surroundings> {
  return readOrPackaged(
    () => readSurroundings(ref),
    (packs) => {
      const { packId } = parseTopicRef(ref);
      const pack = packs.find((one) => one.pack.id === packId)?.pack;
      if (!pack) return null;
      const near = pack.topics.map((topic) => toNear(packId, topic));
      const isIt = (topic: { readonly ref: TopicRef }) => topic.ref === ref;
      return { isWhole: true, topics: [...near.filter(isIt), ...near.filter((topic) => !isIt(topic))] };
    },
  );
}
