import { isMarkingOn, type Published, readPublished, watchPublished } from '../../core/published/published';
import { type MarkedPage, markPage } from './mark-page';
import { openFinder } from './open-finder';
import { topHostname } from './top-site';

/** Keeps this page as the reader's choices say, from now on and through every change, until `signal` ends it. */
export async function followPublished(signal: AbortSignal): Promise<void> {
  let page: MarkedPage | undefined;
  let pageIndex: string | null = null;
  let pageEnd: AbortController | undefined;
  let hidden = false;

  const stopPage = (): void => {
    pageEnd?.abort();
    page = undefined;
    pageIndex = null;
  };
  const follow = ({ prefs, index }: Published): void => {
    if (hidden || signal.aborted) return;
    if (!prefs || !index || !isMarkingOn(prefs, topHostname())) {
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
    });
  };

  watchPublished(follow, signal);
  const published = await readPublished();
  follow(published);
}
