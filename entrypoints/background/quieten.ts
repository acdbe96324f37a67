import { browser } from 'wxt/browser';
import type { Sender } from '../../core/messaging/answer';
import { refuse } from '../../core/messaging/refusal';
import { readCard } from '../../core/search/read-card';
import { registrableDomain } from '../../core/sites/registrable-domain';
import type { ChangeLabel } from '../../core/store/history';
import { publish } from '../../core/store/publish';
import { addQuiet, type StoredQuiet } from '../../core/store/quiets';
import { pauseSiteUntil, setSiteRule } from '../../core/store/site-rules';
import { digestTopic } from '../../core/store/topic-digest';
import type { Quiet } from '../../core/topics/settings';
import { localise } from '../../core/topics/text';
import { parseTopicRef, type TopicRef, topicRef } from '../../core/topics/topic-ref';
import { readWish } from './read-wish';

/** Keeps what a reader asked on a page not to be told again. Throws where it cannot be kept: a `Refusal` where that is no fault. */
export async function quieten(data: unknown, { tab }: Sender): Promise<null> {
  if (tab?.incognito) throw refuse('refusedPrivate');
  const wish = readWish(data);
  if (wish.grain === 'site') await quietenSite(wish.until, tab?.url ?? '');
  else await quietenTopic(wish);
  await publish();
  return null;
}

async function quietenSite(until: number | undefined, address: string): Promise<void> {
  const { hostname } = new URL(address);
  if (hostname === '') throw refuse('refusedNoSite');
  const site = await registrableDomain(hostname);
  const label = { key: 'changeSiteRule', args: [site] };
  if (until === undefined) await setSiteRule(site, 'off', label);
  else await pauseSiteUntil(site, until, label);
}

async function quietenTopic(wish: Exclude<Quiet, { grain: 'site' }>): Promise<void> {
  const { packId, topicId } = parseTopicRef(wish.topic);
  const topic = topicRef(packId, topicId);
  const alias = wish.grain === 'alias' ? { alias: wish.alias } : {};
  const id = JSON.stringify([wish.grain, wish.topic, ...Object.values(alias)]);
  const card = await readCard(topic);
  const end = wish.until === 'changed' ? card && { digest: digestTopic(card.topic) } : { until: wish.until };
  const kept: StoredQuiet = { id, grain: wish.grain, topic, ...alias, ...dropEmpty(end) };
  await addQuiet(kept, labelWish(wish, topic, card && localise(card.topic.name, [browser.i18n.getUILanguage()])));
}

function dropEmpty(end: { until?: number | undefined; digest?: string } | null): Pick<StoredQuiet, 'until' | 'digest'> {
  if (!end) return {};
  return {
    ...(end.until !== undefined && { until: end.until }),
    ...(end.digest !== undefined && { digest: end.digest }),
  };
}

function labelWish(wish: Quiet, topic: TopicRef, name: string | null): ChangeLabel {
  if (wish.grain === 'alias') return { key: 'changeQuietAlias', args: [wish.alias] };
  return { key: 'changeQuietTopic', args: [name || topic] };
}
