import { browser } from 'wxt/browser';
import { answer, type Handlers, type Sender } from '../../core/messaging/answer';
import type { ExtensionCalls, PageCalls } from '../../core/messaging/protocol';
import { readCard } from '../../core/search/read-card';
import { registrableDomain } from '../../core/sites/registrable-domain';
import { publish } from '../../core/store/publish';
import { addQuiet } from '../../core/store/quiets';
import { setSiteRule } from '../../core/store/site-rules';
import { parseTopicRef, topicRef } from '../../core/topics/topic-ref';
import { findInTexts } from './find-in-texts';
import { mayCall } from './may-call';
import { readWish } from './read-wish';

type Calls = PageCalls & ExtensionCalls;

/** Answers content scripts and extension pages, each as far as it may ask. */
export function answerCalls(): void {
  answer<Calls>(handlersFor, mayCall);
}

function handlersFor(sender: Sender): Handlers<Calls> {
  return {
    getTopic: (ref) => logged('getTopic', () => readCard(ref)),
    findMentions: (mark, texts) => logged('findMentions', () => findInTexts(mark, texts)),
    injectHint: () => logged('injectHint', () => injectHint(sender)),
    quiet: (wish) => logged('quiet', () => quieten(wish, sender)),
    storeChanged: () => logged('storeChanged', publishChange),
  };
}

async function injectHint({ tab, frameId }: Sender): Promise<null> {
  if (tab?.id === undefined || frameId === undefined) throw new Error('The card can only be opened in a tab');
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ['/hint.js'] });
  return null;
}

async function quieten(data: unknown, { tab }: Sender): Promise<null> {
  if (tab?.incognito) throw new Error('Sidelight keeps nothing from a private window');
  const wish = readWish(data);
  if (wish.grain === 'site') {
    const { hostname } = new URL(tab?.url ?? '');
    if (hostname === '') throw new Error('This page belongs to no site');
    await setSiteRule(await registrableDomain(hostname), 'off');
  } else {
    const { packId, topicId } = parseTopicRef(wish.topic);
    const alias = wish.grain === 'alias' ? { alias: wish.alias } : {};
    await addQuiet({
      id: JSON.stringify(Object.values(wish)),
      grain: wish.grain,
      topic: topicRef(packId, topicId),
      ...alias,
    });
  }
  await publish();
  return null;
}

async function publishChange(): Promise<null> {
  await publish();
  return null;
}

async function logged<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(`Sidelight: "${name}" failed`, error);
    throw error;
  }
}
