import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearBadges, countOnBadge } from '../../../entrypoints/background/count-on-badge';
import { fakeBadge } from './fake-badge';

let badge: Map<number, string>;
beforeEach(() => {
  badge = fakeBadge();
});

describe('countOnBadge', () => {
  it('adds up what the frames of a tab say', async () => {
    await Promise.all([countOnBadge(1, 0, 2), countOnBadge(1, 5, 3), countOnBadge(2, 0, 1)]);
    expect([badge.get(1), badge.get(2)]).toEqual(['5', '1']);
    await countOnBadge(1, 0, 4);
    expect(badge.get(1)).toBe('7');
    await countOnBadge(1, 0, 0);
    expect(badge.get(1)).toBe('3');
  });

  it('forgets the frames of the page before, also where the top frame has nothing to say', async () => {
    await countOnBadge(1, 0, 2);
    await countOnBadge(1, 5, 3);
    badge.delete(1);
    await countOnBadge(1, 9, 1);
    expect(badge.get(1)).toBe('1');
  });

  it.each([
    [0, ''],
    [99, '99'],
    [100, '99+'],
  ])('shows %d as "%s"', async (count, text) => {
    await countOnBadge(1, 0, count);
    expect(badge.get(1)).toBe(text);
  });
});

describe('the numbers in memory', () => {
  const keys = async () => Object.keys(await fakeBrowser.storage.session.get(null));

  it('go with the tabs they were for', async () => {
    const open = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }] as never);
    await fakeBrowser.storage.session.set({ other: 1 });
    await countOnBadge(1, 0, 1);
    await countOnBadge(2, 0, 1);
    open.mockResolvedValue([{ id: 2 }, { id: 3 }] as never);
    await countOnBadge(3, 0, 1);
    expect((await keys()).sort()).toEqual(['frameCounts:2', 'frameCounts:3', 'other']);
    await clearBadges();
    expect(await keys()).toEqual(['other']);
    open.mockRestore();
  });
});

describe('clearBadges', () => {
  it('leaves no number in any tab, and begins anew after it', async () => {
    const tabs = [await fakeBrowser.tabs.create({}), await fakeBrowser.tabs.create({})].map(({ id }) => id ?? -1);
    for (const tab of tabs) await countOnBadge(tab, 3, 7);
    await clearBadges();
    expect(tabs.map((tab) => badge.get(tab))).toEqual(['', '']);
    await countOnBadge(tabs[0] ?? -1, 0, 1);
    expect(badge.get(tabs[0] ?? -1)).toBe('1');
  });
});
