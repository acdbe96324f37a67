import { browser } from 'wxt/browser';
import { answer } from '../../core/messaging/answer';
import { hintDoor } from '../../core/messaging/hint-door';
import { lendMarks } from '../../core/messaging/mark-door';
import type { FrameCalls } from '../../core/messaging/protocol';
import type { Finder } from '../../core/published/finder';
import type { Settings } from '../../core/topics/settings';
import type { Block } from './block';
import { createHoverState, type Point } from './hover-state';
import { isSelected } from './is-selected';
import { judgeAndPaint } from './judge-and-paint';
import { liveRange, markAtPoint } from './mark-at-point';
import { createMentionWalk } from './mention-walk';
import { openCard } from './open-card';
import { createPainter, type PaintedMention } from './paint-mentions';
import { readPage } from './read-page';
import { createReport } from './report-marks';
import { createTitleSearch } from './search-title';
import { watchGone } from './watch-gone';
import { watchPointer } from './watch-pointer';
import { watchTouch } from './watch-touch';

/** Marks of one page that can be restyled while they stand. */
export interface MarkedPage {
  readonly change: (settings: Settings) => void;
}

/** What a page tells of itself. */
export interface PageEvents {
  /** It ends before its time: the reader wants it, or the extension is gone. */
  readonly hide: () => void;
  /** Something failed. */
  readonly fail: (error: unknown) => void;
  /** Its text was read, at first or again after changes. */
  readonly read: () => void;
}

/** Reads, marks and opens cards on this page until `signal` ends it; then nothing of it is left. */
export function markPage(finder: Finder, initial: Settings, signal: AbortSignal, events: PageEvents): MarkedPage {
  let settings = initial;
  let blocks: readonly Block[] | undefined;
  /** The mark whose card was opened last. */
  let latest: PaintedMention | undefined;
  const painter = createPainter(settings);
  const walk = createMentionWalk(painter);
  const report = createReport(painter.marks, signal);
  lendMarks(painter.marks);

  const searchTitle = createTitleSearch(finder, signal);
  const judge = async (): Promise<void> => {
    if (browser.runtime?.id === undefined) events.hide();
    else if (blocks) {
      const title = await searchTitle();
      await judgeAndPaint(blocks, title, finder.rules, settings.density, painter, signal);
      if (!signal.aborted) report(settings);
    }
  };
  let turn = Promise.resolve();
  const judgeInTurn = (): Promise<void> => {
    turn = turn.then(judge);
    return turn;
  };
  const open = async (mark: PaintedMention, by: Point | 'touch' | 'key'): Promise<boolean> => {
    if (browser.runtime?.id === undefined) {
      events.hide();
      return false;
    }
    latest = mark;
    hover.opened(mark, typeof by === 'string');
    const shown = await openCard(
      {
        topic: mark.topic,
        reason: mark.reason,
        range: liveRange(mark.range),
        byKeyboard: by === 'key',
        pointer: typeof by === 'string' ? undefined : by,
        look: settings,
        onPointerInside: hover.inside,
        onClosed: () => {
          hover.closed(mark);
          // A card that gives way to the next one closes after the keyboard has reached that one's mark.
          if (latest === mark) painter.point(null);
        },
        onHidePage: events.hide,
      },
      () => latest === mark && !signal.aborted,
    );
    if (!shown) hover.closed(mark);
    return shown;
  };
  const hover = createHoverState<PaintedMention>({
    delayMs: () => settings.openDelayMs,
    isAt: (mark, { x, y }) => markAtPoint(painter, x, y)?.id === mark.id && !isSelected(mark.range),
    open: (mark, point) => void open(mark, point),
    close: () => {
      const door = hintDoor();
      if (door) door.hide();
      // Its script is still on the way.
      else latest = undefined;
    },
  });
  const go = async (mark: PaintedMention | undefined): Promise<boolean> => {
    if (!mark) return false;
    walk.reach(mark);
    return open(mark, 'key');
  };

  let listening: AbortController | undefined;
  let listensTo: Element | undefined;
  /** A page that writes itself anew (`document.open`) takes away every listener with its elements. */
  const listenHere = (): void => {
    const root: Element | null = document.documentElement;
    if (root === null || root === listensTo) return;
    listensTo = root;
    listening?.abort();
    listening = new AbortController();
    const ends = AbortSignal.any([signal, listening.signal]);
    // First: a pointer heals what another version has taken away.
    watchGone(events.hide, ends);
    watchPointer(painter, hover, ends);
    watchTouch(painter, (mark) => void open(mark, 'touch'), ends);
  };
  listenHere();

  // The title is searched while the page is read; where the index is in the background, this wakes it in time.
  searchTitle().catch(events.fail);
  readPage(
    finder,
    (read) => {
      blocks = read;
      listenHere();
      events.read();
      return judgeInTurn();
    },
    events.fail,
    signal,
  );
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
    // A card that the reader pinned can still be read when the extension was updated under it.
    if (browser.runtime?.id === undefined) hintDoor()?.hide();
    else hintDoor()?.end();
    painter.clear();
    report(settings);
  });
  return {
    change: (changed) => {
      const density = changed.density !== settings.density;
      settings = changed;
      painter.restyle(changed);
      report(changed);
      if (density) judgeInTurn().catch(events.fail);
    },
  };
}
