import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectUpgrade, openUpgradeLab, type UpgradeLab } from './upgrade-live';

describe.each(['chromium', 'firefox'] as const)('a release that is put over another while %s runs', (browserName) => {
  let lab: UpgradeLab;
  beforeAll(async () => {
    lab = await openUpgradeLab(browserName, 3);
  });
  afterAll(() => lab?.close());

  it(
    'keeps what a reader of the first days has, runs as itself, and marks open tabs again [U01] [U03] [U04]',
    {
      timeout: 240_000,
    },
    () => expectUpgrade(lab, 1),
  );

  it('answers messages of another version with a refusal, and goes on [U06]', async () => {
    const { browser } = lab;
    const own = await browser.newPage();
    await own.open(browser.extensionUrl('/words/de.txt'));
    const replies = await own.evaluate(sendOddMessages);
    expect(replies).toEqual([
      // Nobody has answered: the card then says that the page has to be loaded again.
      null,
      null,
      { error: { message: expect.any(String) } },
      { error: { message: expect.any(String) } },
      { value: null },
    ]);
    await own.close();
    await lab.waitForMarks();
  });
});

/** Runs in a page of the extension: a call that no longer is, one in another shape, wrong values, too few of them and too many. */
async function sendOddMessages(): Promise<unknown[]> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
  ).chrome;
  const messages = [
    { sidelight: 'getTopicCard', args: ['org.example#a'] },
    { type: 'getTopic', ref: 'org.example#a' },
    { sidelight: 'getTopic', args: [{ packId: 'org.example', topicId: 'a' }] },
    { sidelight: 'findMentions', args: [] },
    { sidelight: 'getTopic', args: ['org.example#a', 'of the next version', 3] },
  ];
  const replies: unknown[] = [];
  for (const message of messages) replies.push((await runtime.sendMessage(message).catch(() => null)) ?? null);
  return replies;
}
