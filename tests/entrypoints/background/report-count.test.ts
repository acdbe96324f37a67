import { beforeEach, describe, expect, it } from 'vitest';
import { readMetPages } from '../../../core/session/met-pages';
import { changeSettings } from '../../../core/store/settings';
import { reportCount } from '../../../entrypoints/background/report-count';
import { resetStore } from '../../core/store/reset-store';
import { fakeBadge } from './fake-badge';

const OPM = 'org.example.sample#opm';
let badge: Map<number, string>;

beforeEach(async () => {
  await resetStore();
  badge = fakeBadge();
});

const report = (counts: unknown, tab: object = {}, frameId = 0) =>
  reportCount(counts, {
    tab: { id: 1, url: 'https://news.example/a', title: 'A', incognito: false, ...tab },
    frameId,
  } as never);

describe('reportCount', () => {
  it('does nothing with what nobody wants', async () => {
    await report([[OPM, 2]]);
    expect(badge.size).toBe(0);
    expect(await readMetPages(OPM)).toEqual([]);
  });

  it('shows the number where the reader wants it', async () => {
    await changeSettings({ badge: true });
    await report([
      [OPM, 2],
      ['p#t', 1],
    ]);
    expect(badge.get(1)).toBe('3');
    await report([]);
    expect(badge.get(1)).toBe('');
    expect(await readMetPages(OPM)).toEqual([]);
  });

  it('remembers pages where the reader wants it, but none of a private window and none without an address', async () => {
    await changeSettings({ rememberMet: true });
    await report([[OPM, 2]], { incognito: true });
    await report([[OPM, 2]], { url: 'file:///home/me/a.html' });
    await report([[OPM, 2]], { url: undefined });
    await report([]);
    expect(await readMetPages(OPM)).toEqual([]);
    await report([[OPM, 2]]);
    expect(await readMetPages(OPM)).toMatchObject([{ url: 'https://news.example/a', title: 'A', topics: [OPM] }]);
    expect(badge.size).toBe(0);
  });

  it.each([null, {}, [1], [[OPM]], [[OPM, -1]], [[OPM, 1.5]], [[OPM, '1']], [['x'.repeat(2_001), 1]], [[1, 1]]])(
    'refuses %j',
    async (counts) => {
      await expect(report(counts)).rejects.toThrow('no counts');
    },
  );

  it('refuses senders that are no tab', async () => {
    await expect(reportCount([], {})).rejects.toThrow('in tabs');
  });
});
