import { beforeEach, describe, expect, it } from 'vitest';
import { changeSettings } from '../../../core/store/settings';
import { listSiteRules, pauseSiteUntil, setSiteRule } from '../../../core/store/site-rules';
import { switchSite } from '../../../core/store/switch-site';
import { undo } from '../../../core/store/undo';
import { resetStore } from './reset-store';

const PLACE = { hostname: 'news.example.org', path: '/a' };

beforeEach(resetStore);

describe('switchSite', () => {
  it('keeps a rule only as long as it says something else than would hold anyway, and can be undone', async () => {
    await switchSite('example.org', PLACE, false);
    expect(await listSiteRules()).toEqual([{ site: 'example.org', marking: 'off' }]);
    await switchSite('example.org', PLACE, true);
    expect(await listSiteRules()).toEqual([]);
    await undo();
    expect(await listSiteRules()).toHaveLength(1);
  });

  it('keeps a rule for a site that is on where only chosen ones are', async () => {
    await changeSettings({ scope: 'chosen' });
    await switchSite('example.org', PLACE, true);
    expect(await listSiteRules()).toEqual([{ site: 'example.org', marking: 'on' }]);
  });

  it('leaves a site that is off for good as it is when it is to be paused', async () => {
    await setSiteRule('example.org', 'off');
    await pauseSiteUntil('example.org', Date.now() + 1_000);
    expect(await listSiteRules()).toEqual([{ site: 'example.org', marking: 'off' }]);
  });

  it('ends a pause', async () => {
    await pauseSiteUntil('example.org', Date.now() + 1_000);
    await switchSite('example.org', PLACE, true);
    expect(await listSiteRules()).toEqual([]);
  });

  it('switches on what a wider rule or a preset leaves out', async () => {
    await setSiteRule('*.org', 'off');
    await switchSite('example.org', PLACE, true);
    await switchSite('docs.google.com', { hostname: 'docs.google.com', path: '/' }, true);
    expect(await listSiteRules()).toEqual([
      { site: '*.org', marking: 'off' },
      { site: 'docs.google.com', marking: 'on' },
      { site: 'example.org', marking: 'on' },
    ]);
  });
});
