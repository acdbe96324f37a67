import { utcMonth } from 'd3-time';
import type { TopicRef } from '../topics/topic-ref';
import { edtfSpan, type Span, tellsDay } from './edtf-span';
import { listTicks, type Tick } from './list-ticks';
import { type MeasureText, wrapLabel } from './wrap-label';

/** A topic with dates, as the timeline needs it. */
export interface DatedTopic {
  readonly ref: TopicRef;
  readonly name: string;
  /** EDTF dates: of the topic as a whole, and of its statements. */
  readonly dates?: string | undefined;
  readonly facts: readonly string[];
}

/** What a timeline is drawn for: sizes in pixels, `em` that of its letters. */
export interface TimeFrame {
  readonly width: number;
  readonly em: number;
  readonly measure: MeasureText;
  readonly locale: string;
  /** Time runs from right to left, as the page reads. */
  readonly isMirrored: boolean;
  /** Whether each row says whose it is. */
  readonly hasNames: boolean;
}

/** A date on its row, from its start side on; a `day` is drawn as a point, anything longer as long as it is. */
export interface TimeMark {
  readonly date: string;
  readonly x: number;
  readonly width: number;
  readonly isDay: boolean;
}

/** What one topic has on the timeline. */
export interface TimeRow {
  readonly ref: TopicRef;
  /** The lines of its name, by their middles. */
  readonly names: readonly { readonly words: string; readonly y: number }[];
  /** Where names start, on the side where the page does. */
  readonly nameX: number;
  readonly top: number;
  readonly height: number;
  /** The middle of its marks. */
  readonly y: number;
  readonly whole: TimeMark | null;
  /** One a date, earliest first. */
  readonly marks: readonly TimeMark[];
}

/** A moment of the axis, and where the middle of its words stands. */
export type PlacedTick = Tick & { readonly x: number; readonly labelX: number };

/** Rows of topics over one axis of time. */
export interface Timeline {
  readonly width: number;
  readonly height: number;
  /** Where the axis lies, from its left end to its right one. */
  readonly axis: { readonly left: number; readonly right: number; readonly y: number };
  readonly ticks: readonly PlacedTick[];
  readonly rows: readonly TimeRow[];
}

/** In em: heights of a row, of a line of its name above it, of the axis; the gap between a name and its row. */
const ROW = 2;
const LINE = 1.25;
const AXIS = 2;
const NAME_GAP = 1;
/** So much of a row may be taken by the name beside it; longer ones stand above. */
const NAME_SHARE = 0.45;
const MAX_LINES = 4;
const EDGE = 1.25;
const TICK_ROOM = 4;

/** Places dated topics on one axis, those that begin first on top; `null` when none has a date that can be drawn. */
export function layOutTimeline(topics: readonly DatedTopic[], frame: TimeFrame): Timeline | null {
  const { width, em, measure, isMirrored } = frame;
  const dated = topics
    .flatMap((topic) => {
      const spans = listDates(topic).map(({ span }) => span);
      return spans.length === 0 ? [] : [{ topic, whole: join(spans) }];
    })
    .toSorted((a, b) => a.whole.from - b.whole.from || a.whole.to - b.whole.to);
  if (dated.length === 0) return null;
  const widest = Math.max(...dated.map(({ topic }) => measure(topic.name)));
  const isBeside = frame.hasNames && widest <= width * NAME_SHARE;
  const isAbove = frame.hasNames && !isBeside;
  const start = (isBeside ? widest + NAME_GAP * em : 0) + EDGE * em;
  const end = Math.max(start + 1, width - EDGE * em);
  const span = fillMonths(join(dated.map(({ whole }) => whole)));
  const flip = (x: number) => (isMirrored ? width - x : x);
  const along = (at: number) => start + ((at - span.from) / (span.to - span.from)) * (end - start);

  const markOf = (date: string, { from, to }: Span): TimeMark => {
    const isDay = tellsDay(date) && !date.includes('/');
    const [left, right] = isDay ? [along((from + to) / 2), along((from + to) / 2)] : [along(from), along(to)];
    return { date, isDay, x: isMirrored ? flip(right) : left, width: right - left };
  };
  let bottom = 0;
  const rows = dated.map(({ topic }): TimeRow => {
    const names = isAbove ? wrapLabel(topic.name, measure, width, MAX_LINES) : [topic.name];
    const top = bottom;
    const height = (ROW + (isAbove ? LINE * names.length - LINE / 4 : 0)) * em;
    bottom += height;
    const y = bottom - (ROW / 2) * em;
    const whole = topic.dates === undefined ? null : edtfSpan(topic.dates);
    return {
      ref: topic.ref,
      names: names.map((words, line) => ({ words, y: isAbove ? top + (line + 0.6) * LINE * em : y })),
      nameX: flip(0),
      top,
      height,
      y,
      whole: whole && topic.dates !== undefined ? markOf(topic.dates, whole) : null,
      marks: listFacts(topic).map(({ date, span: each }) => markOf(date, each)),
    };
  });
  const ticks = chooseTicks(span, frame, (at) => flip(along(at)), end - start);
  return {
    width,
    height: bottom + AXIS * em,
    axis: { left: Math.min(flip(start), flip(end)), right: Math.max(flip(start), flip(end)), y: bottom },
    ticks,
    rows,
  };
}

/** As many ticks as have room for their words beside each other. */
function chooseTicks(span: Span, frame: TimeFrame, place: (at: number) => number, length: number): PlacedTick[] {
  const { width, em, measure } = frame;
  let ticks: PlacedTick[] = [];
  for (let count = Math.ceil(length / (TICK_ROOM * em)); count > 0; count -= 1) {
    ticks = listTicks(span, count, frame.locale).map((tick) => {
      const x = place(tick.at);
      const half = measure(tick.label) / 2;
      return { ...tick, x, labelX: Math.max(half, Math.min(width - half, x)) };
    });
    const isClear = ticks.every((tick, i) => {
      const before = ticks[i - 1];
      if (!before) return true;
      return Math.abs(tick.labelX - before.labelX) >= (measure(tick.label) + measure(before.label)) / 2 + em / 2;
    });
    if (isClear) break;
  }
  return ticks;
}

interface Dated {
  readonly date: string;
  readonly span: Span;
}

function listDates(topic: DatedTopic): Dated[] {
  return [...(topic.dates === undefined ? [] : [topic.dates]), ...topic.facts].flatMap(readDate);
}

function listFacts({ facts }: DatedTopic): Dated[] {
  return [...new Set(facts)].flatMap(readDate).toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
}

function readDate(date: string): Dated[] {
  const span = edtfSpan(date);
  return span ? [{ date, span }] : [];
}

function join(spans: readonly Span[]): Span {
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** Whole months, so that one day alone does not look like all there is of time. */
function fillMonths({ from, to }: Span): Span {
  return { from: utcMonth.floor(new Date(from)).getTime(), to: utcMonth.ceil(new Date(to)).getTime() };
}
