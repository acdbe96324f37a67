import { beforeEach, describe, expect, it } from 'vitest';
import { expireWishes, findNextExpiry } from '../../../core/store/expire-wishes';
import { removePack } from '../../../core/store/packs';
import { addQuiet, listQuiets, removeQuiet } from '../../../core/store/quiets';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { listSiteRules, pauseSiteUntil, setSiteRule } from '../../../core/store/site-rules';
import { readState } from '../../../core/store/store-state';
import { digestTopic } from '../../../core/store/topic-digest';
import { getCardTopic } from '../../../core/store/topics';
import { redo, undo } from '../../../core/store/undo';
import type { TopicRef } from '../../../core/topics/topic-ref';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

const NOW = 1_000_000;
const PACK = 'org.example.sample';
const OPM: TopicRef = `${PACK}#opm`;
const install = (summary: string, version: string) =>
  installPack(samplePack([sampleTopic('opm', { summary })], { version }));

beforeEach(async () => {
  await resetStore();
  await install('Files of millions.', '1.0.0');
});

describe('expireWishes', () => {
  it('writes nothing while all hold', async () => {
    await addQuiet({ id: 'for good', grain: 'topic', topic: OPM });
    await addQuiet({ id: 'later', grain: 'alias', topic: OPM, alias: 'OPM', until: NOW + 1 });
    await pauseSiteUntil('example.org', NOW + 1);
    await changeSettings({ pausedUntil: NOW + 1 });
    const { generation } = await readState();
    expect(await expireWishes(NOW)).toBe(false);
    expect((await readState()).generation).toBe(generation);
    expect(await findNextExpiry()).toBe(NOW + 1);
  });

  it('takes back what is over, and leaves the rest', async () => {
    await addQuiet({ id: 'over', grain: 'topic', topic: OPM, until: NOW });
    await addQuiet({ id: 'later', grain: 'topic', topic: OPM, until: NOW + 1 });
    await pauseSiteUntil('over.example', NOW);
    await setSiteRule('was.on.example', 'on');
    await pauseSiteUntil('was.on.example', NOW);
    await setSiteRule('off.example', 'off');
    await changeSettings({ pausedUntil: NOW, density: 'every' });
    expect(await expireWishes(NOW)).toBe(true);
    expect((await listQuiets()).map(({ id }) => id)).toEqual(['later']);
    expect(await listSiteRules()).toEqual([
      { site: 'off.example', marking: 'off' },
      { site: 'was.on.example', marking: 'on' },
    ]);
    expect(await readSettings()).toMatchObject({ pausedUntil: 0, density: 'every' });
    expect(await findNextExpiry()).toBe(NOW + 1);
    expect(await expireWishes(NOW)).toBe(false);
  });

  it('ends when a clock ran ahead, and holds until its time when a clock was put back [F24]', async () => {
    const years = 10 * 365 * 86_400_000;
    const wish = () => addQuiet({ id: 'later', grain: 'topic', topic: OPM, until: NOW + 1 });
    await wish();
    expect(await expireWishes(NOW + years)).toBe(true);
    expect(await listQuiets()).toEqual([]);
    // A clock that is right again brings nothing back.
    expect(await expireWishes(NOW)).toBe(false);
    expect(await listQuiets()).toEqual([]);
    await wish();
    expect(await expireWishes(NOW - years)).toBe(false);
    expect(await findNextExpiry()).toBe(NOW + 1);
    expect(await listQuiets()).toHaveLength(1);
  });

  it('keeps a wish made between the look and the write', async () => {
    await pauseSiteUntil('example.org', NOW);
    const expiring = expireWishes(NOW);
    await pauseSiteUntil('example.org', NOW + 1);
    await expiring;
    expect(await listSiteRules()).toEqual([{ site: 'example.org', marking: 'off', until: NOW + 1 }]);
  });

  it('takes a wish back when its topic says something new, not before and not while its pack is gone', async () => {
    const card = await getCardTopic(OPM);
    if (!card) throw new Error('no topic');
    await addQuiet({ id: 'changed', grain: 'topic', topic: OPM, digest: digestTopic(card.topic) });
    expect(await expireWishes(NOW)).toBe(false);
    await install('Files of millions.', '1.0.1');
    expect(await expireWishes(NOW)).toBe(false);
    await removePack(PACK);
    expect(await expireWishes(NOW)).toBe(false);
    await install('Files of 21.5 million.', '1.1.0');
    expect(await expireWishes(NOW)).toBe(true);
    expect(await listQuiets()).toEqual([]);
  });
});

describe('undoing and doing again', () => {
  const label = { key: 'x', args: [] };

  it('of a pause that is over leaves what was before it', async () => {
    await setSiteRule('example.org', 'on');
    await pauseSiteUntil('example.org', NOW, label);
    await expireWishes(NOW);
    await undo();
    expect(await listSiteRules()).toEqual([{ site: 'example.org', marking: 'on' }]);
    await redo();
    expect(await expireWishes(NOW)).toBe(true);
    expect(await listSiteRules()).toEqual([{ site: 'example.org', marking: 'on' }]);
  });

  it('of a wish that is over brings nothing back for longer than a look', async () => {
    await addQuiet({ id: 'q', grain: 'topic', topic: OPM, until: NOW }, label);
    await removeQuiet('q', label);
    await undo();
    expect(await expireWishes(NOW)).toBe(true);
    expect(await listQuiets()).toEqual([]);
    await undo();
    expect(await listQuiets()).toEqual([]);
    await redo();
    expect(await expireWishes(NOW)).toBe(true);
    expect(await expireWishes(NOW)).toBe(false);
  });
});

describe('findNextExpiry', () => {
  it('is the earliest end, and none without any', async () => {
    expect(await findNextExpiry()).toBeNull();
    await addQuiet({ id: 'for good', grain: 'topic', topic: OPM });
    expect(await findNextExpiry()).toBeNull();
    await changeSettings({ pausedUntil: NOW + 3 });
    await pauseSiteUntil('example.org', NOW + 2);
    await addQuiet({ id: 'q', grain: 'topic', topic: OPM, until: NOW + 1 });
    expect(await findNextExpiry()).toBe(NOW + 1);
  });
});
