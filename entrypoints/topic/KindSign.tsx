import type { TopicKind } from '../../core/topics/topic';

/** One shape a kind, in a square of 24 by 24: kinds are not told by colour. */
const SHAPES: Readonly<Record<TopicKind, string>> = {
  event: 'M12 1.5 22.5 12 12 22.5 1.5 12z',
  person: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z',
  organisation: 'M3 3h18v18H3z',
  group: 'M6.5 2.5h11L23 12l-5.5 9.5h-11L1 12z',
  document: 'M4.5 1.5h10l5 5v16h-15z',
  concept: 'M12 2 23 21H1z',
  software: 'M12 1.5 23 9.5 18.8 22.5H5.2L1 9.5z',
  other: 'M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z',
};

/** The sign of a kind of topic around `x` and `y`, `size` pixels wide. */
export function KindSign(props: {
  readonly kind: TopicKind;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}) {
  const { kind, x, y, size } = props;
  const scale = size / 24;
  return (
    <path class="sign" d={SHAPES[kind]} transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`} />
  );
}
