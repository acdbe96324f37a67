import { applyEdit } from '../../../../core/packs/edit/apply-edit';
import { diffTopic } from '../../../../core/packs/edit/diff-topic';
import { parseTopic } from '../../../../core/topics/parse-topic';
import type { Topic } from '../../../../core/topics/topic';

/**
 * `theirs` with everything that `mine` changed since `start`: what only the other one changed stays. All of `mine` where the two
 * would make no topic together.
 */
export function mergeDrafts(start: Topic, mine: Topic, theirs: Topic): Topic {
  const difference = { packId: '', topicId: mine.id, edited: '', ...diffTopic(start, mine) };
  const parsed = parseTopic(applyEdit(theirs, difference));
  return 'topic' in parsed ? parsed.topic : mine;
}
