import { browser } from 'wxt/browser';
import { answer, type Handlers, type Sender } from '../../core/messaging/answer';
import type { ExtensionCalls, PageCalls } from '../../core/messaging/protocol';
import { refuse } from '../../core/messaging/refusal';
import { updateOnePack } from '../../core/packs/update/update-one-pack';
import { isClosedDatabase, isNewerDatabase } from '../../core/store/create-database';
import { publish } from '../../core/store/publish';
import { reopenStore, replaceStore } from '../../core/store/reopen';
import { applyPolicy } from './apply-policy';
import { findInTurn } from './find-in-turn';
import { mayCall } from './may-call';
import { openTopicPage } from './open-topic-page';
import { planUpdates } from './plan-updates';
import { quieten } from './quieten';
import { reportCount } from './report-count';
import { resetStore } from './reset-store';
import { showTopic } from './show-topic';
import { startUp } from './start-up';
import { syncInTurn } from './watch-sync-turn';

type Calls = PageCalls & ExtensionCalls;

/**
 * Answers content scripts and extension pages, each as far as it may ask. What changes the store waits until it is `ready`: a store
 * that is about to be healed would lose it, and one that lost rows must not be synced.
 */
export function answerCalls(ready: Promise<unknown> = Promise.resolve()): void {
  // A store that could not be made ready is told of where that failed, and may be good enough.
  const started = ready.catch(() => undefined);
  answer<Calls>((sender) => handlersFor(sender, started), mayCall);
}

function handlersFor(sender: Sender, started: Promise<unknown>): Handlers<Calls> {
  return {
    getTopic: (ref) => logged('getTopic', () => showTopic(ref, sender)),
    findMentions: (mark, texts) => logged('findMentions', () => findInTurn(mark, texts, sender)),
    injectHint: () => logged('injectHint', () => injectHint(sender)),
    quiet: (wish) => logged('quiet', () => started.then(() => quieten(wish, sender))),
    reportCount: (counts) => logged('reportCount', () => reportCount(counts, sender)),
    openTopic: (ref) => logged('openTopic', () => openTopicPage(ref, sender)),
    storeChanged: () => logged('storeChanged', () => publishChange(started)),
    storeRetry: () => logged('storeRetry', () => started.then(() => startWith(reopenStore))),
    storeAnew: () => logged('storeAnew', () => started.then(() => startWith(replaceStore))),
    storeReset: () => logged('storeReset', resetAll),
    updatePack: (packId, wanted) => logged('updatePack', () => started.then(() => updatePack(packId, wanted))),
  };
}

async function injectHint({ tab, frameId }: Sender): Promise<null> {
  if (tab?.id === undefined || frameId === undefined) throw new Error('The card can only be opened in a tab');
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ['/hint.js'] });
  return null;
}

async function publishChange(started: Promise<unknown>): Promise<null> {
  // A store that lost rows must not be what pages are told of.
  await started;
  await publish();
  // A subscription may have come or gone.
  await planUpdates();
  // Syncing may have been switched on.
  void started.then(syncInTurn);
  return null;
}

/** Makes all ready again, with what `open` makes of the store. */
async function startWith(open: () => Promise<void>): Promise<null> {
  await open();
  await startUp();
  return null;
}

async function updatePack(packId: unknown, wanted: unknown): Promise<null> {
  if (typeof packId !== 'string') throw new Error('This is no pack');
  await updateOnePack(packId, Date.now(), typeof wanted === 'string' ? wanted : undefined);
  await planUpdates();
  return null;
}

async function resetAll(): Promise<null> {
  await resetStore();
  await applyPolicy();
  await planUpdates();
  return null;
}

async function logged<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(`Sidelight: "${name}" failed`, error);
    if (isNewerDatabase(error)) throw refuse('storeNewer');
    throw isClosedDatabase(error) ? refuse('storeClosed') : error;
  }
}
