import { compileIndex } from '../../../../core/matching/compile-index';
import { judgeText } from '../../../../core/matching/find-mentions';
import { toIndexTopic } from '../../../../core/matching/index-topic';
import { loadIndex } from '../../../../core/matching/match-index';
import type { Evidence, Topic } from '../../../../core/topics/topic';
import { topicRef } from '../../../../core/topics/topic-ref';
import type { Tried } from './use-tried';

/** A draft among the topics of its pack. */
export interface DraftSetting {
  readonly draft: Topic;
  readonly packId: string;
  readonly packEvidence?: Evidence | undefined;
  /** The other topics of the pack; none where the pack is big. */
  readonly others: readonly Topic[];
}

/** Judges texts as they would be judged with the draft saved; of what is refused it tells the draft's only. */
export function judgeWithDraft({ draft, packId, packEvidence, others }: DraftSetting): (text: string) => Tried {
  const topics = [draft, ...others.filter(({ id }) => id !== draft.id)];
  const { words } = compileIndex(topics.map((topic) => toIndexTopic(topic, packId, packEvidence)));
  const index = loadIndex(words);
  const names = new Map(topics.map((topic) => [topicRef(packId, topic.id), topic.name]));
  const own = topicRef(packId, draft.id);
  return (text) => {
    const { mentions, refused } = judgeText(text, index);
    return { text, names, mentions, refused: refused.filter(({ topic }) => topic === own) };
  };
}
