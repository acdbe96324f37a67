// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../../core/messaging/send';
import type { TopicRef } from '../../../core/topics/topic-ref';
import { createReport, type ReportMarks } from '../../../entrypoints/content/report-marks';

vi.mock('../../../core/messaging/send', () => ({ ask: vi.fn(async () => null) }));

const BADGE = { badge: true, rememberMet: false };
const MET = { badge: false, rememberMet: true };
const NOTHING = { badge: false, rememberMet: false };
let marks: readonly TopicRef[];
let end: AbortController;
let report: ReportMarks;

beforeEach(() => {
  vi.mocked(ask).mockClear();
  marks = [];
  end = new AbortController();
  report = createReport(() => marks.map((topic) => ({ topic })), end.signal);
});
afterEach(() => {
  end.abort();
  history.replaceState(null, '', '/');
});

const told = () => vi.mocked(ask).mock.calls.map(([name, counts]) => [name, counts]);
const showAgain = (persisted: boolean) => {
  const event = Object.assign(new Event('pageshow'), { persisted });
  window.dispatchEvent(event);
};

describe('createReport', () => {
  it.each([BADGE, MET])('tells counts by topic where %j wants them, once', (wants) => {
    marks = ['p#a', 'p#b', 'p#a'];
    report(wants);
    report(wants);
    expect(told()).toEqual([
      [
        'reportCount',
        [
          ['p#a', 2],
          ['p#b', 1],
        ],
      ],
    ]);
  });

  it('says nothing where nobody wants it, and nothing of a frame that never had a mark', () => {
    report(BADGE);
    marks = ['p#a'];
    report(NOTHING);
    marks = [];
    report(BADGE);
    expect(told()).toEqual([]);
  });

  it('tells when marks come, change and go', () => {
    for (const now of [['p#a'], ['p#a', 'p#a'], [], []] as const) {
      marks = now;
      report(BADGE);
    }
    expect(told().map(([, counts]) => counts)).toEqual([[['p#a', 1]], [['p#a', 2]], []]);
  });

  it('tells all again when it is wanted again, on another address, and when the page comes back from the cache', () => {
    marks = ['p#a'];
    report(BADGE);
    report(NOTHING);
    report(BADGE);
    expect(told()).toHaveLength(2);
    history.replaceState(null, '', '/next');
    report(BADGE);
    expect(told()).toHaveLength(3);
    showAgain(false);
    expect(told()).toHaveLength(3);
    showAgain(true);
    expect(told()).toHaveLength(4);
    end.abort();
    showAgain(true);
    expect(told()).toHaveLength(4);
  });

  it('tells again what nobody heard', async () => {
    vi.mocked(ask).mockRejectedValueOnce(new Error('Nobody answered'));
    marks = ['p#a'];
    report(BADGE);
    await vi.waitFor(() => {
      report(BADGE);
      expect(told()).toHaveLength(2);
    });
  });

  it('waits until somebody comes to a page that is rendered in advance', () => {
    const page = document as { prerendering?: boolean };
    page.prerendering = true;
    marks = ['p#a'];
    report(BADGE);
    expect(told()).toEqual([]);
    delete page.prerendering;
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(told()).toHaveLength(1);
  });
});
