import { topicPagePath } from '../../../../core/page/topic-page-path';
import { topicRef } from '../../../../core/topics/topic-ref';
import { waitUntil } from '../wait-until';
import { forgetVisits } from './forget-visits';
import type { Stage } from './stage';

/** A topic that has every part. */
const TOPIC = topicRef('org.sidelight.us-china-cyber-2015', 'opm-breach');

/** Opens a topic's page of its own, and waits for all of it. */
export async function showTopic(stage: Stage): Promise<void> {
  const { page, extensionUrl } = stage;
  await forgetVisits(stage);
  await page.open(extensionUrl(topicPagePath(TOPIC)));
  await waitUntil(() => page.evaluate(() => document.querySelector('main article h1') !== null), {
    what: "the topic's page",
    timeoutMs: 30_000,
  });
  await waitUntil(() => page.evaluate(hasAllPictures), { what: 'its pictures', timeoutMs: 30_000 });
}

/** Runs in the page: whether what stands around the topic was read, and is drawn. */
function hasAllPictures(): boolean {
  const places = [...document.querySelectorAll('.picture')];
  return document.querySelector('.map-list') !== null && places.every((place) => place.querySelector('svg') !== null);
}
