import { browser } from 'wxt/browser';
import type { MatchIndex } from '../../core/matching/match-index';
import { answer } from '../../core/messaging/answer';
import { hintDoor } from '../../core/messaging/hint-door';
import type { FrameCalls } from '../../core/messaging/protocol';
import type { Settings } from '../../core/topics/settings';
import type { BlockList } from './block-list';
import { createHoverState } from './hover-state';
import { judgePage } from './judge-page';
import { liveRange } from './mark-at-point';
import { createMentionWalk } from './mention-walk';
import { openCard } from './open-card';
import { createPainter, type PaintedMention } from './paint-mentions';
import { readPage } from './read-page';
import { watchPointer } from './watch-pointer';

/** Marks of one page that can be restyled while they stand. */
export interface MarkedPage {
  readonly change: (settings: Settings) => void;
}

/** Reads, marks and opens cards on this page until `signal` ends it; then nothing of it is left. */
export function markPage(index: MatchIndex, initial: Settings, signal: AbortSignal, end: () => void): MarkedPage {
  let settings = initial;
  let blocks: BlockList | undefined;
  const painter = createPainter(settings);
  const walk = createMentionWalk(painter);

  const judge = (): void => {
    if (browser.runtime?.id === undefined) end();
    else if (blocks) {
      painter.heal();
      painter.paint(judgePage(blocks, index, settings.density));
    }
  };
  const open = async (mark: PaintedMention, byKeyboard: boolean): Promise<boolean> => {
    if (browser.runtime?.id === undefined) {
      end();
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
      onHidePage: end,
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

  readPage(
    index,
    (read) => {
      blocks = read;
      judge();
    },
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
      if (density) judge();
    },
  };
}
