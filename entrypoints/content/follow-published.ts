import { type Prefs, type Published, readPublished, watchPublished } from '../../core/published/published';
import { isMarkingOn } from '../../core/sites/is-marking-on';
import { hasPathOf } from '../../core/sites/match-site';
import { type MarkedPage, markPage } from './mark-page';
import { openFinder } from './open-finder';
import { topPlace } from './top-place';
import { watchAddress } from './watch-address';

/** Keeps this page as the reader's choices say, from now on and through every change, until `signal` ends it. */
export async function followPublished(signal: AbortSignal): Promise<void> {
  let page: MarkedPage | undefined;
  let pageIndex: string | null = null;
  let pageEnd: AbortController | undefined;
  let addressWatch: AbortController | undefined;
  let lookAtAddress: (() => void) | undefined;
  let hidden = false;

  const stopPage = (): void => {
    pageEnd?.abort();
    page = undefined;
    pageIndex = null;
  };
  const follow = (published: Published): void => {
    const { prefs, index } = published;
    if (hidden || signal.aborted) return;
    followAddress(published);
    if (!prefs || !index || !isMarkingOn(prefs, topPlace())) {
      stopPage();
      return;
    }
    if (page && index === pageIndex) {
      page.change(prefs);
      return;
    }
    stopPage();
    let finder: ReturnType<typeof openFinder>;
    try {
      finder = openFinder(index);
    } catch {
      // A damaged or newer index marks nothing; the background builds it again at its next start.
      return;
    }
    pageIndex = index;
    const end = new AbortController();
    pageEnd = end;
    page = markPage(finder, prefs, AbortSignal.any([signal, end.signal]), {
      hide: () => {
        hidden = true;
        stopPage();
      },
      fail: (error) => {
        // What an earlier page still waited for is nothing to this one.
        if (end.signal.aborted) return;
        console.error('Sidelight: this page could not be read', error);
        stopPage();
      },
      read: () => lookAtAddress?.(),
    });
  };
  /** On most pages no rule asks for the path, and nobody watches where they go. */
  const followAddress = (published: Published): void => {
    addressWatch?.abort();
    addressWatch = undefined;
    lookAtAddress = undefined;
    if (!published.prefs || !dependsOnPath(published.prefs)) return;
    addressWatch = new AbortController();
    const ends = AbortSignal.any([signal, addressWatch.signal]);
    lookAtAddress = watchAddress(() => follow(published), ends);
  };

  watchPublished(follow, signal);
  // Nobody tells a page in the back/forward cache what has changed.
  const catchUp = ({ persisted }: PageTransitionEvent): void => {
    // Where nothing can be read any more, the extension is gone.
    if (persisted) readPublished().then(follow, stopPage);
  };
  addEventListener('pageshow', catchUp, { signal });
  follow(await readPublished());
}

function dependsOnPath({ siteRules }: Prefs): boolean {
  const { hostname } = topPlace();
  return siteRules.some(({ site }) => hasPathOf(site, hostname));
}
