import type { ComponentChildren } from 'preact';
import { isolateText } from '../../core/page/isolate-text';
import { topicPagePath } from '../../core/page/topic-page-path';
import type { Timeline, TimeMark, TimeRow } from '../../core/pictures/lay-out-timeline';
import type { TopicRef } from '../../core/topics/topic-ref';

interface TimePictureProps {
  readonly timeline: Timeline;
  /** The topic whose page this is. */
  readonly here: TopicRef;
  /** In pixels. */
  readonly em: number;
  /** Names the picture. */
  readonly label: string;
  /** What a row says to those who do not see it; without it the picture is one image. */
  readonly describeRow?: (ref: TopicRef) => string;
  /** What stands beside the pointer over a date. */
  readonly describeMark: (ref: TopicRef, date: string) => string;
}

/** A laid-out timeline: days are points, longer times as long as they are. Rows that have names are links to their topics. */
export function TimePicture({ timeline, here, em, label, describeRow, describeMark }: TimePictureProps) {
  const { axis } = timeline;
  const drawRow = (row: TimeRow) => {
    const draw = (mark: TimeMark, kind: string) => (
      <Mark key={`${kind} ${mark.date}`} mark={mark} y={row.y} em={em} kind={kind}>
        {describeMark(row.ref, mark.date)}
      </Mark>
    );
    return [row.whole && draw(row.whole, 'whole'), ...row.marks.map((mark) => draw(mark, 'fact'))];
  };
  return (
    <svg
      class="timeline"
      role={describeRow ? 'group' : 'img'}
      aria-label={label}
      viewBox={`0 0 ${timeline.width} ${timeline.height}`}
      width={timeline.width}
      height={timeline.height}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: lines and words take no focus */}
      <g aria-hidden="true">
        {timeline.ticks.map(({ at, x, labelX, label: words, isYear }) => (
          <g key={at}>
            <line class={isYear ? 'tick year' : 'tick'} x1={x} x2={x} y1={0} y2={axis.y} />
            <text class="tick" text-anchor="middle" x={labelX} y={axis.y + em * 1.25}>
              {words}
            </text>
          </g>
        ))}
        <line class="axis" x1={axis.left} x2={axis.right} y1={axis.y} y2={axis.y} />
      </g>
      {timeline.rows.map((row) => (
        <g key={row.ref} class={row.ref === here ? 'row here' : 'row'}>
          {describeRow && (
            <a
              href={topicPagePath(row.ref)}
              aria-label={describeRow(row.ref)}
              aria-current={row.ref === here ? 'page' : undefined}
            >
              <rect
                class="hit"
                x={-em / 2}
                y={row.top + 1}
                width={timeline.width + em}
                height={row.height - 2}
                rx={em / 4}
              />
              {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: words take no focus; the link has its name whole, this one is cut into lines */}
              <text aria-hidden="true">
                {row.names.map(({ words, y }) => (
                  <tspan key={y} x={row.nameX} y={y} dy="0.35em">
                    {isolateText(words)}
                  </tspan>
                ))}
              </text>
            </a>
          )}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing of it takes the focus; all of it stands in lists too */}
          <g aria-hidden="true">{drawRow(row)}</g>
        </g>
      ))}
    </svg>
  );
}

interface MarkProps {
  readonly mark: TimeMark;
  readonly y: number;
  readonly em: number;
  readonly kind: string;
  readonly children: ComponentChildren;
}

function Mark({ mark: { x, width, isDay }, y, em, kind, children }: MarkProps) {
  const height = em * (kind === 'whole' ? 0.75 : 0.5);
  const title = <title>{children}</title>;
  if (isDay) {
    return (
      <circle class={kind} cx={x} cy={y} r={em * (kind === 'whole' ? 0.5 : 0.3)}>
        {title}
      </circle>
    );
  }
  return (
    <rect class={kind} x={x} y={y - height / 2} width={width} height={height} rx={height / 2}>
      {title}
    </rect>
  );
}
