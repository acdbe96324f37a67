import type { Pack } from '../../core/topics/pack';
import type { AccuracyReport } from './accuracy-report';
import { buildBaselines } from './build-baselines';
import { buildDetector, type CouldFire, type DetectedHit, type RefusedHit } from './build-detector';
import { estimateShare } from './estimate-share';
import { explainFaults } from './explain-faults';
import { judgeHits } from './judge-hits';
import type { LabelKind, Passage } from './passage';
import { reportFinder } from './report-finder';

/** The report, with what `--hits`, `--refused` and `--explain` add. */
export interface Accuracy {
  readonly report: Omit<AccuracyReport, 'corpora'>;
  /** The detector's hits, one entry a passage. */
  readonly hits: readonly { readonly id: string; readonly hits: readonly DetectedHit[] }[];
  /** The candidates it refused, likewise. */
  readonly refused: readonly { readonly id: string; readonly refused: readonly RefusedHit[] }[];
  /** One line for each false hit and each missed label. */
  readonly faults: readonly string[];
}

/** Runs the detector and the simple searches over the same passages and counts them in the same way. Pure. */
export function measureAccuracy(pack: Pack, passages: readonly Passage[], couldFire: CouldFire): Accuracy {
  const topics = new Map(pack.topics.map(({ id, kind }) => [id, kind]));
  const detect = buildDetector(pack, couldFire);
  const detected = passages.map((passage) => {
    const { hits, refused, stopped } = detect(passage);
    return { id: passage.id, hits, refused, stopped, judged: judgeHits(passage, hits) };
  });
  const stopped = detected.filter((passage) => passage.stopped).length;
  const labels = passages.flatMap((passage) => passage.labels);
  const countLabels = (kind: LabelKind) => labels.filter(({ label }) => label === kind).length;
  return {
    report: {
      pack: { id: pack.id, version: pack.version },
      passages: passages.length,
      labels: { yes: countLabels('yes'), optional: countLabels('optional'), no: countLabels('no') },
      stopped: { passages: stopped, share: estimateShare(stopped, passages.length) },
      detector: reportFinder(
        detected.map(({ judged }) => judged),
        topics,
      ),
      baselines: buildBaselines(pack).map(({ name, find }) => ({
        name,
        ...reportFinder(
          passages.map((passage) => judgeHits(passage, find(passage))),
          topics,
        ),
      })),
    },
    hits: detected.map(({ id, hits }) => ({ id, hits })),
    refused: detected.map(({ id, refused }) => ({ id, refused })),
    faults: detected.flatMap(({ judged, refused }) => explainFaults(judged, refused)),
  };
}
