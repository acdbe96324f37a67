import type { NotedMention } from '../../../core/annotate/noted-page';
import { topicRef } from '../../../core/topics/topic-ref';
import { samplePack, sampleTopic } from '../store/sample-pack';

/** A mention of a topic made of `topic`, with `fields` over it. */
export function sampleMention(topic: object = {}, fields: Partial<NotedMention> = {}): NotedMention {
  const { topics, evidence: _evidence, format: _format, ...pack } = samplePack([sampleTopic('opm', topic)]);
  const ref = topicRef(pack.id, 'opm');
  const [first] = topics;
  if (!first) throw new Error('No topic');
  return {
    topic: ref,
    exact: 'OPM breach',
    prefix: 'After the ',
    suffix: ' nobody slept.',
    position: { start: 10, end: 20 },
    passage: 'After the OPM breach nobody slept.',
    url: 'https://example.org/a',
    card: { ref, topic: first, pack, related: [] },
    ...fields,
  };
}
