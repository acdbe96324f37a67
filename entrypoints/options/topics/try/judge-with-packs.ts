import { decodeArtifact } from '../../../../core/matching/artifact-text';
import { judgeText } from '../../../../core/matching/find-mentions';
import { loadIndex } from '../../../../core/matching/match-index';
import { isIndexMark } from '../../../../core/published/index-mark';
import { readPublished } from '../../../../core/published/published';
import { readKeptIndex } from '../../../../core/store/derived-index';
import { getTopicNames } from '../../../../core/store/topics';
import type { Tried } from './use-tried';

/** What the published index makes of a text; `null` when nothing is published yet. */
export async function judgeWithPacks(text: string): Promise<Tried | null> {
  const { index } = await readPublished();
  if (index === null) return null;
  const words = isIndexMark(index) ? await readKeptIndex() : decodeArtifact(index);
  if (words === null) return null;
  const judgement = judgeText(text, loadIndex(words));
  const refs = [...judgement.mentions, ...judgement.refused].map(({ topic }) => topic);
  return { text, ...judgement, names: await getTopicNames(refs) };
}
