import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../core/store/database';
import { forgetOpened, noteOpened } from '../../../core/store/opened-topics';
import { changeSettings } from '../../../core/store/settings';
import type { Topic } from '../../../core/topics/topic';
import { resetStore } from './reset-store';

const REF = 'urn:x#pack#opm';
const topic = (fields: Partial<Topic> = {}): Topic => ({
  id: 'opm',
  name: 'OPM',
  kind: 'event',
  claims: [],
  facts: [],
  aliases: [],
  related: [],
  sources: [],
  sameAs: [],
  ...fields,
});

beforeEach(resetStore);

describe('noteOpened', () => {
  it('says whether the topic said something else the time before', async () => {
    expect(await noteOpened(REF, topic())).toBe(false);
    expect(await noteOpened(REF, topic())).toBe(false);
    expect(await noteOpened(REF, topic({ summary: 'Files.' }))).toBe(true);
    expect(await noteOpened(REF, topic({ summary: 'Files.' }))).toBe(false);
  });

  it('takes nothing for news that no reader reads on the card', async () => {
    await noteOpened(REF, topic());
    const aliases = [{ text: 'OPM', strength: 'weak', match: 'exact' } as const];
    expect(await noteOpened(REF, topic({ aliases, related: ['sony'], sameAs: ['Q1'] }))).toBe(false);
  });

  it('keeps topics apart', async () => {
    await noteOpened(REF, topic());
    expect(await noteOpened('urn:x#other#opm', topic({ summary: 'Files.' }))).toBe(false);
  });

  it('is forgotten with the wish to be told', async () => {
    await noteOpened(REF, topic());
    await changeSettings({ news: true });
    expect(await db.openedTopics.count()).toBe(1);
    await changeSettings({ news: false });
    expect(await db.openedTopics.count()).toBe(0);
    await noteOpened(REF, topic());
    await forgetOpened();
    expect(await noteOpened(REF, topic({ summary: 'Files.' }))).toBe(false);
  });
});
