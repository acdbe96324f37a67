/** A text written differently, and for each of its units where in the original it came from. */
export interface Rewritten {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Clusters that fold only as a whole: Hangul letters, kana with a voicing mark, also in half width; and their pieces alone. */
const CLUSTER =
  /[\u1100-\u115f\ua960-\ua97f]+[\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*|[\u3040-\u30ff][\u3099\u309a]|[\uff66-\uff9d][\uff9e\uff9f]|[\u1160-\u11ff\ud7b0-\ud7ff\u3099\u309a\uff9e\uff9f]/gu;
const LEFT_ALONE = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u3099\u309a\uff9e\uff9f]/gu;

/** Composes what a text holds in pieces; a piece that stands alone becomes a sign that no name holds. */
export function composeClusters(text: string): Rewritten {
  return rewrite(text, CLUSTER, (cluster) => cluster.normalize('NFKC').replace(LEFT_ALONE, '\ufffd'));
}

/** The words of a hashtag parted: `OPMHack` and `OPM_hack` become `OPM Hack` and `OPM hack`. `null` when it has one only. */
export function partHashtag(tag: string): Rewritten | null {
  const parted = rewrite(tag, /_|\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu, (found) =>
    found === '_' ? ' ' : `${found} `,
  );
  return parted.text === tag ? null : parted;
}

function rewrite(text: string, pattern: RegExp, replace: (found: string) => string): Rewritten {
  const starts: number[] = [];
  const ends: number[] = [];
  let rewritten = '';
  let done = 0;
  const copy = (to: number): void => {
    for (; done < to; done++) {
      starts.push(done);
      ends.push(done + 1);
      rewritten += text.charAt(done);
    }
  };
  for (const { 0: found, index } of text.matchAll(pattern)) {
    copy(index);
    const replaced = replace(found);
    done += found.length;
    for (let i = 0; i < replaced.length; i++) {
      starts.push(index);
      ends.push(done);
    }
    rewritten += replaced;
  }
  copy(text.length);
  return { text: rewritten, starts, ends };
}
