import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openTopic } from '../../../core/search/open-topic';
import { db } from '../../../core/store/database';
import { changeSettings } from '../../../core/store/settings';
import type { TopicRef } from '../../../core/topics/topic-ref';
import { resetStore } from '../store/reset-store';
import { installPack, samplePack, sampleTopic } from '../store/sample-pack';

const OPM: TopicRef = 'org.example.sample#opm';
const install = (summary: string, version: string) =>
  installPack(samplePack([sampleTopic('opm', { summary })], { version }));

beforeEach(async () => {
  await resetStore();
  await install('Files of millions.', '1.0.0');
});

describe('openTopic', () => {
  it('says what is new since it was opened last, to readers who want that', async () => {
    await changeSettings({ news: true });
    expect(await openTopic(OPM, false)).not.toHaveProperty('isNew');
    await install('Files of 21.5 million.', '1.1.0');
    expect(await openTopic(OPM, false)).toMatchObject({ isNew: true, topic: { summary: 'Files of 21.5 million.' } });
    expect(await openTopic(OPM, false)).not.toHaveProperty('isNew');
    expect(await openTopic('org.example.sample#gone', false)).toBeNull();
  });

  it('remembers nothing for others, nor from a private window', async () => {
    await openTopic(OPM, false);
    await changeSettings({ news: true });
    await openTopic(OPM, true);
    expect(await db.openedTopics.count()).toBe(0);
  });

  it('gives the card when nothing can be remembered', async () => {
    await changeSettings({ news: true });
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const put = vi.spyOn(db.openedTopics, 'put').mockRejectedValue(new Error('full'));
    expect(await openTopic(OPM, false)).toMatchObject({ ref: OPM });
    expect(logged).toHaveBeenCalledOnce();
    put.mockRestore();
    logged.mockRestore();
  });
});
