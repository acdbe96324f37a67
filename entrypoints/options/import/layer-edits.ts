import { applyEdit } from '../../../core/packs/edit/apply-edit';
import { diffTopic } from '../../../core/packs/edit/diff-topic';
import type { Pack } from '../../../core/topics/pack';
import type { TopicEdit } from '../../../core/topics/topic-edit';

/**
 * What the reader changed of `pack` while looking at it, as edits that lie over it and over the edits that are there: its next
 * version does not take them back. `changed` holds the topics of `pack` in the same order.
 */
export function layerEdits(pack: Pack, changed: Pack, before: readonly TopicEdit[], now: string): TopicEdit[] {
  if (pack === changed) return [];
  const edits = new Map(before.map((edit) => [edit.topicId, edit]));
  return changed.topics.flatMap((topic, i) => {
    const base = pack.topics[i];
    if (!base || JSON.stringify(base) === JSON.stringify(topic)) return [];
    const blank = { packId: pack.id, topicId: base.id, edited: now };
    const old = edits.get(base.id);
    const wanted = applyEdit(applyEdit(base, old), { ...blank, ...diffTopic(base, topic) });
    return [{ ...blank, ...diffTopic(base, wanted), ...(old?.private && { private: true as const }) }];
  });
}
