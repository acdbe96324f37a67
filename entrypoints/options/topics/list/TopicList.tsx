import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import type { TopicRef } from '../../../../core/topics/topic-ref';
import { TopicRowView } from './TopicRowView';
import type { TopicRow } from './topic-row';
import { useWindow } from './use-window';

/** As `.topic-list li` in the style sheet. */
const ROW_REM = 3.75;
const CONTROLS = 'input, button';

interface TopicListProps {
  readonly rows: readonly TopicRow[];
  readonly off: ReadonlySet<TopicRef>;
  readonly packNames: ReadonlyMap<string, string>;
  readonly onSwitch: (row: TopicRow, on: boolean) => void;
  readonly onEdit: (row: TopicRow) => void;
}

/** The rows in sight of a list of any length. Tab stops at one row; arrows, Page, Home and End go to the others. */
export function TopicList({ rows, off, packNames, onSwitch, onEdit }: TopicListProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const { first, end, rowPx } = useWindow(box, rows.length, ROW_REM);
  const [active, setActive] = useState(0);
  const wanted = useRef<{ readonly at: number; readonly control: number } | null>(null);
  const stop = Math.min(active, rows.length - 1);
  const shown = listShown(first, end, stop);
  const tabStop = stop >= first && stop < end ? stop : holdsFocus(box.current, stop) ? stop : first;

  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { at, control } = wanted.current;
    wanted.current = null;
    const row = box.current?.querySelector(`li[data-at="${at}"]`);
    row?.querySelectorAll<HTMLElement>(CONTROLS)[control]?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const item = event.target instanceof Element ? event.target.closest('li') : null;
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Number(item.dataset.at);
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowPx) / rowPx) - 1);
    const next = readStep(event.key, at, page, rows.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    const control = [...item.querySelectorAll(CONTROLS)].indexOf(event.target as Element);
    wanted.current = { at: next, control };
    setActive(next);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the controls in its rows
    <div class="topic-list" ref={box} onKeyDown={onKeyDown}>
      <p class="unseen" id="topic-keys">
        {t('editListKeys')}
      </p>
      <ul aria-labelledby="topics" aria-describedby="topic-keys" style={{ blockSize: `${rows.length * rowPx}px` }}>
        {shown.map((at) => {
          const row = rows[at];
          if (!row) return null;
          return (
            <li
              key={row.ref}
              data-at={at}
              aria-setsize={rows.length}
              aria-posinset={at + 1}
              style={{ insetBlockStart: `${at * rowPx}px` }}
              onFocusCapture={() => setActive(at)}
            >
              <TopicRowView
                row={row}
                packName={packNames.get(row.packId) ?? ''}
                off={off.has(row.ref)}
                isTabStop={at === tabStop}
                onSwitch={(on) => onSwitch(row, on)}
                onEdit={() => onEdit(row)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The rows in sight, and the one that has or had the focus: it must not vanish from under the reader. */
function listShown(first: number, end: number, stop: number): number[] {
  const shown = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
  if (stop < 0 || (stop >= first && stop < end)) return shown;
  return stop < first ? [stop, ...shown] : [...shown, stop];
}

function holdsFocus(box: Element | null, at: number): boolean {
  return box?.querySelector(`li[data-at="${at}"]`)?.contains(document.activeElement) ?? false;
}

function readStep(key: string, at: number, page: number, last: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.max(0, Math.min(last, next));
}
