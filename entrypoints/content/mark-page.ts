import { browser } from 'wxt/browser';
import { answer } from '../../core/messaging/answer';
import { hintDoor } from '../../core/messaging/hint-door';
import { lendMarks } from '../../core/messaging/mark-door';
import type { FrameCalls } from '../../core/messaging/protocol';
import type { Finder } from '../../core/published/finder';
import type { Settings } from '../../core/topics/settings';
import type { Block } from './block';
import { createHoverState } from './hover-state';
import { judgeAndPaint } from './judge-and-paint';
import { liveRange } from './mark-at-point';
import { createMentionWalk } from './mention-walk';
import { openCard } from './open-card';
import { createPainter, type PaintedMention } from './paint-mentions';
import { readPage } from './read-page';
import { createTitleSearch } from './search-title';
import { watchPointer } from './watch-pointer';

/** Marks of one page that can be restyled while they stand. */
export interface MarkedPage {
  readonly change: (settings: Settings) => void;
}

/** How a page ends before its time: the reader wants it, or the extension is gone; or something failed. */
export interface PageEnds {
  readonly hide: () => void;
  readonly fail: (error: unknown) => void;
}

/** Reads, marks and opens cards on this page until `signal` ends it; then nothing of it is left. */
export function markPage(finder: Finder, initial: Settings, signal: AbortSignal, ends: PageEnds): MarkedPage {
  let settings = initial;
  let blocks: readonly Block[] | undefined;
  const painter = createPainter(settings);
  const walk = createMentionWalk(painter);
  lendMarks(painter.marks);

  const searchTitle = createTitleSearch(finder, signal);
  const judge = async (): Promise<void> => {
    if (browser.runtime?.id === undefined) ends.hide();
    else if (blocks) {
      const title = await searchTitle();
      await judgeAndPaint(blocks, title, finder.rules, settings.density, painter, signal);
    }
  };
  let turn = Promise.resolve();
  const judgeInTurn = (): Promise<void> => {
    turn = turn.then(judge);
    return turn;
  };
  const open = async (mark: PaintedMention, byKeyboard: boolean): Promise<boolean> => {
    if (browser.runtime?.id === undefined) {
      ends.hide();
      return false;
    }
    hover.opened(mark);
    const shown = await openCard({
      topic: mark.topic,
      reason: mark.reason,
      range: liveRange(mark.range),
      byKeyboard,
      onPointerInside: hover.inside,
      onClosed: () => {
        hover.closed();
        painter.point(null);
      },
      onHidePage: ends.hide,
    });
    if (!shown) hover.closed();
    return shown;
  };
  const hover = createHoverState<PaintedMention>(
    () => settings.openDelayMs,
    (mark) => void open(mark, false),
    () => hintDoor()?.hide(),
  );
  const go = async (mark: PaintedMention | undefined): Promise<boolean> => {
    if (!mark) return false;
    walk.reach(mark);
    return open(mark, true);
  };

  // The title is searched while the page is read; where the index is in the background, this wakes it in time.
  searchTitle().catch(ends.fail);
  readPage(
    finder,
    (read) => {
      blocks = read;
      return judgeInTurn();
    },
    ends.fail,
    signal,
  );
  watchPointer(painter, hover, (mark) => void open(mark, false), signal);
  answer<FrameCalls>(
    {
      listMentions: () =>
        painter
          .marks()
          .map(({ id, topic, reason }) => ({ id, topic, reason, text: reason.alias.replace(/\s+/g, ' ') })),
      showMention: (id) => go(walk.find(id)),
      stepMention: (by) => go(walk.step(by)),
      openHint: () => go(walk.nearest()),
    },
    (_name, sender) => sender.id === browser.runtime.id,
    signal,
  );
  signal.addEventListener('abort', () => {
    hover.stop();
    hintDoor()?.hide();
    painter.clear();
  });
  return {
    change: (changed) => {
      const density = changed.density !== settings.density;
      settings = changed;
      painter.restyle(changed);
      if (density) judgeInTurn().catch(ends.fail);
    },
  };
}
