import { browser } from 'wxt/browser';
import { answer, type Handlers, type Sender } from '../../core/messaging/answer';
import type { ExtensionCalls, PageCalls } from '../../core/messaging/protocol';
import { refuse } from '../../core/messaging/refusal';
import { updateOnePack } from '../../core/packs/update/update-one-pack';
import { openTopic } from '../../core/search/open-topic';
import { isNewerDatabase } from '../../core/store/create-database';
import { publish } from '../../core/store/publish';
import { applyPolicy } from './apply-policy';
import { findInTexts } from './find-in-texts';
import { mayCall } from './may-call';
import { openTopicPage } from './open-topic-page';
import { planUpdates } from './plan-updates';
import { quieten } from './quieten';
import { reportCount } from './report-count';
import { resetStore } from './reset-store';
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
    getTopic: (ref) => logged('getTopic', () => openTopic(ref, sender.tab?.incognito === true)),
    findMentions: (mark, texts) => logged('findMentions', () => findInTexts(mark, texts)),
    injectHint: () => logged('injectHint', () => injectHint(sender)),
    quiet: (wish) => logged('quiet', () => started.then(() => quieten(wish, sender))),
    reportCount: (counts) => logged('reportCount', () => reportCount(counts, sender)),
    openTopic: (ref) => logged('openTopic', () => openTopicPage(ref, sender)),
    storeChanged: () => logged('storeChanged', () => publishChange(started)),
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
  await publish();
  // A subscription may have come or gone.
  await planUpdates();
  // Syncing may have been switched on.
  void started.then(syncInTurn);
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
    throw isNewerDatabase(error) ? refuse('storeNewer') : error;
  }
}
