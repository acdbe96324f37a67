import { compileIndex } from '../../core/matching/compile-index';
import { findAllCandidates, type Hits } from '../../core/matching/find-candidates';
import { judgeText } from '../../core/matching/find-mentions';
import { listPackTopics } from '../../core/matching/index-topic';
import { loadIndex } from '../../core/matching/match-index';
import type { Refusal } from '../../core/matching/refuse-candidate';
import type { Rules } from '../../core/matching/rules';
import type { Reason } from '../../core/topics/mention';
import type { Pack } from '../../core/topics/pack';
import { parseTopicRef } from '../../core/topics/topic-ref';
import type { Hit } from './hit';
import type { Passage } from './passage';

/** A mention that the detector accepted, and why. */
export interface DetectedHit extends Hit {
  readonly reason: Reason;
}

/** A candidate that the detector refused, and why. */
export interface RefusedHit extends Hit {
  readonly refusal: Refusal;
}

/** What the detector says of a passage. */
export interface Detection {
  readonly hits: readonly DetectedHit[];
  readonly refused: readonly RefusedHit[];
  /** Whether the first, cheap test ends the work: no mention can be here. */
  readonly stopped: boolean;
}

/** The cheap test: whether something could be accepted on a page, judged by the hits of its blocks and title alone. */
export type CouldFire = (hits: Iterable<Hits>, rules: Rules) => boolean;

/** The extension's own detector with the topics of one pack; topics are named by their bare id. Every mention counts. */
export function buildDetector(pack: Pack, couldFire: CouldFire): (passage: Passage) => Detection {
  const index = loadIndex(compileIndex(listPackTopics(pack)).words);
  return ({ title, text }) => {
    const { mentions, refused } = judgeText(text, index, { title });
    const blocks = [title, ...text.split('\n')];
    return {
      hits: mentions.map(({ topic, ...rest }) => ({ topic: parseTopicRef(topic).topicId, ...rest })),
      refused: refused.map(({ topic, ...rest }) => ({ topic: parseTopicRef(topic).topicId, ...rest })),
      stopped: !couldFire(
        blocks.map((block) => findAllCandidates(block, index)),
        index.rules,
      ),
    };
  };
}
