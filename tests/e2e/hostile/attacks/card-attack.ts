import type { BrowserName } from '../../harness/drive-page';

/** What of an open card a reader has left while a page attacks it. */
export type CardState =
  /** It looks as before. */
  | 'shown'
  /** It is open, and cannot be seen as it was. */
  | 'hidden'
  /** It is gone. */
  | 'closed';

/** Something a page does to a card that is open and pinned. */
export interface CardAttack {
  readonly name: string;
  /** The cases of `docs/reliability.md` it belongs to. */
  readonly ids: readonly string[];
  /** A style sheet, or what runs in the page's own world. */
  readonly attack: string | ((tools: AttackTools) => unknown);
  /** The same in both browsers, or each its own. */
  readonly expectation: CardState | Readonly<Record<BrowserName, CardState>>;
}

/** What attacks have in the page; everything is undone by `undo`. */
export interface AttackTools {
  /** The element of the card, as any page can find it. */
  readonly host: HTMLElement;
  /** Adds a style sheet. */
  readonly style: (css: string) => void;
  /** Adds an element, last in the body. */
  readonly add: (html: string) => HTMLElement;
  /** Calls `step` in each frame. */
  readonly eachFrame: (step: () => unknown) => void;
  /** Calls `undo` when the attack is over. */
  readonly later: (undo: () => unknown) => void;
}

/** Runs in the page once, before any attack: `window.attackWith(attack)` and `window.undoAttack()`. */
export function installTools(): void {
  const undos: (() => unknown)[] = [];
  const tools = (): AttackTools => ({
    host: document.querySelector('html > div[popover]') as HTMLElement,
    style: (css) => {
      const sheet = document.createElement('style');
      sheet.textContent = css;
      document.head.append(sheet);
      undos.push(() => sheet.remove());
    },
    add: (html) => {
      const holder = document.createElement('div');
      holder.innerHTML = html;
      const added = holder.firstElementChild as HTMLElement;
      document.body.append(added);
      undos.push(() => added.remove());
      return added;
    },
    eachFrame: (step) => {
      let frame = requestAnimationFrame(function again() {
        frame = requestAnimationFrame(again);
        step();
      });
      undos.push(() => cancelAnimationFrame(frame));
    },
    later: (undo) => undos.push(undo),
  });
  Object.assign(window, {
    attackWith: (attack: CardAttack['attack']) =>
      typeof attack === 'string' ? tools().style(attack) : void attack(tools()),
    undoAttack: async () => {
      for (const undo of undos.splice(0).reverse()) undo();
      for (const element of [document.documentElement, document.body]) {
        for (const name of ['style', 'class', 'inert', 'hidden', 'contenteditable']) element.removeAttribute(name);
        for (const animation of element.getAnimations()) animation.cancel();
      }
      if (document.fullscreenElement) await document.exitFullscreen();
      getSelection()?.removeAllRanges();
    },
  });
}
