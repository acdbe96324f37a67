import { decodeArtifact } from '../../core/matching/artifact-text';
import { findMentions } from '../../core/matching/find-mentions';
import { loadIndex } from '../../core/matching/match-index';
import { findMentionsThere } from '../../core/published/find-mentions-there';
import { isIndexMark } from '../../core/published/index-mark';
import { readPublished } from '../../core/published/published';
import type { TopicRef } from '../../core/topics/topic-ref';

/** The topics a text mentions, in the order of their first mention; `null` when nothing to search with is published yet. */
export async function findTopics(text: string): Promise<TopicRef[] | null> {
  const { index } = await readPublished();
  if (index === null) return null;
  const mentions = isIndexMark(index)
    ? await findMentionsThere(text, index)
    : findMentions(text, loadIndex(decodeArtifact(index)));
  return [...new Set(mentions.map((mention) => mention.topic))];
}
