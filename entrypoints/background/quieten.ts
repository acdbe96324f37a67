import { browser } from 'wxt/browser';
import type { Sender } from '../../core/messaging/answer';
import { refuse } from '../../core/messaging/refusal';
import { translate } from '../../core/page/translate';
import { readCard } from '../../core/search/read-card';
import { nameSite } from '../../core/sites/name-site';
import { readPlace } from '../../core/sites/read-place';
import type { ChangeLabel } from '../../core/store/history';
import { publish } from '../../core/store/publish';
import { addQuiet, type StoredQuiet } from '../../core/store/quiets';
import { listRulesInForce, pauseSiteUntil } from '../../core/store/site-rules';
import { switchSite } from '../../core/store/switch-site';
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
  const place = readPlace(new URL(address));
  if (place.hostname === '') throw refuse('refusedNoSite');
  const site = await nameSite(await listRulesInForce(), place);
  if (until === undefined) await switchSite(site, place, false);
  else await pauseSiteUntil(site, until, { key: 'changeSiteRule', args: [site] });
}

async function quietenTopic(wish: Exclude<Quiet, { grain: 'site' }>): Promise<void> {
  const { packId, topicId } = parseTopicRef(wish.topic);
  const topic = topicRef(packId, topicId);
  const alias = wish.grain === 'alias' ? { alias: wish.alias } : {};
  const id = JSON.stringify([wish.grain, wish.topic, ...Object.values(alias)]);
  const card = await readCard(topic);
  const end = wish.until === 'changed' ? card && { digest: digestTopic(card.topic) } : { until: wish.until };
  const kept: StoredQuiet = { id, grain: wish.grain, topic, ...alias, ...dropEmpty(end) };
  const languages = [translate('languageTag'), browser.i18n.getUILanguage()];
  await addQuiet(kept, labelWish(wish, topic, card && localise(card.topic.name, languages)));
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
