import { describe, expect, it } from 'vitest';
import builtIn from '../../../assets/packs/us-china-cyber-2015.json';
import { type DatedTopic, layOutTimeline, type TimeFrame } from '../../../core/pictures/lay-out-timeline';
import { topicRef } from '../../../core/topics/topic-ref';

const EM = 14;
const FRAME: TimeFrame = {
  width: 700,
  em: EM,
  measure: (text) => [...text].length * 0.6 * EM,
  locale: 'en',
  isMirrored: false,
  hasNames: true,
};
const BUILT_IN: DatedTopic[] = builtIn.topics.map(({ id, name, dates, facts }) => ({
  ref: topicRef(builtIn.id, id),
  name: name.en,
  dates,
  facts: facts.map(({ date }) => date),
}));
const topic = (id: string, dates: string | undefined, ...facts: string[]): DatedTopic => ({
  ref: `p#${id}`,
  name: id,
  dates,
  facts,
});

describe('layOutTimeline', () => {
  it('draws nothing where nothing is dated', () => {
    expect(layOutTimeline([topic('a', undefined), topic('b', 'long ago')], FRAME)).toBeNull();
  });

  it.each([320, 700, 1_000])('places all dated topics of the built-in pack in %i pixels', (width) => {
    const timeline = layOutTimeline(BUILT_IN, { ...FRAME, width });
    expect(timeline?.rows.map(({ ref }) => ref.split('#')[1])).toEqual([
      'snowden-revelations',
      'pla-indictments',
      'state-owned-enterprises',
      'escalation-precedents',
      'sony-hack',
      'cyber-sanctions',
      'opm-breach',
      'state-espionage',
      'cyber-norms',
      'obama-xi-understanding',
    ]);
    const marks = timeline?.rows.flatMap((row) => [...row.marks, ...(row.whole ? [row.whole] : [])]) ?? [];
    expect(marks.length).toBeGreaterThan(25);
    for (const mark of marks) {
      expect(mark.x).toBeGreaterThanOrEqual(timeline?.axis.left ?? 0);
      expect(mark.x + mark.width).toBeLessThanOrEqual((timeline?.axis.right ?? 0) + 0.01);
    }
    const ys = timeline?.rows.map(({ y }) => y) ?? [];
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(timeline?.ticks.filter(({ isYear }) => isYear).map(({ label }) => label)).toEqual(['2014', '2015']);
  });

  it('never cuts a name: where it has no room beside its row it stands above, in lines', () => {
    const name = 'A name that is as long as names of laws and agreements are';
    const lay = (width: number) => layOutTimeline([{ ...topic('a', '2015'), name }], { ...FRAME, width })?.rows[0];
    expect(lay(1_200)?.names.map(({ words }) => words)).toEqual([name]);
    const narrow = lay(200);
    expect(narrow?.names.length).toBeGreaterThan(1);
    expect(narrow?.names.map(({ words }) => words).join(' ')).toBe(name);
    expect(Math.max(...(narrow?.names ?? []).map(({ y }) => y))).toBeLessThan(narrow?.y ?? 0);
  });

  it('draws a day as a point, and a month or a year as long as it is', () => {
    const row = layOutTimeline([topic('a', '2015', '2015-06', '2015-01-15')], FRAME)?.rows[0];
    const [day, month] = row?.marks ?? [];
    expect(day).toMatchObject({ date: '2015-01-15', width: 0, isDay: true });
    expect(month?.isDay).toBe(false);
    expect((month?.width ?? 0) / (row?.whole?.width ?? 1)).toBeCloseTo(30 / 365);
  });

  it('puts statements of one date under one mark', () => {
    const row = layOutTimeline([topic('a', undefined, '2015-06-04', '2015-06-04', '2015-06-09')], FRAME)?.rows[0];
    expect(row?.marks.map(({ date }) => date)).toEqual(['2015-06-04', '2015-06-09']);
  });

  it('lets time run from right to left where the page does', () => {
    const topics = [topic('a', '2014-02', '2014-02-03', '2015-03-04')];
    const left = layOutTimeline(topics, FRAME);
    const right = layOutTimeline(topics, { ...FRAME, isMirrored: true });
    const [first, second] = right?.rows[0]?.marks ?? [];
    expect(first && second && first.x > second.x).toBe(true);
    expect(right?.rows[0]?.nameX).toBe(700);
    const [whole, mirrored] = [left?.rows[0]?.whole, right?.rows[0]?.whole];
    expect(mirrored?.x).toBeCloseTo(700 - (whole?.x ?? 0) - (whole?.width ?? 0));
    expect(mirrored?.width).toBeCloseTo(whole?.width ?? 0);
  });

  it('tells the year also where no year begins, in the words of the language', () => {
    const label = (locale: string) => layOutTimeline([topic('a', '2015-06')], { ...FRAME, locale })?.ticks[0]?.label;
    expect(label('en')).toMatch(/2015/);
    expect(label('de')).toMatch(/Juni? 2015/);
  });

  it.each([
    ['centuries', '0800/1920'],
    ['a day', '2015-06-04'],
  ])('has ticks for %s that do not crowd', (_what, dates) => {
    const ticks = layOutTimeline([topic('a', dates)], FRAME)?.ticks ?? [];
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(14);
  });
});
