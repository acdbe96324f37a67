import type { CardAttack } from './card-attack';

/** Input that nobody made, and input that is kept from us. */
export const CARD_FORGERIES: readonly CardAttack[] = [
  {
    name: 'events made at the card, the document and the window',
    ids: ['H04'],
    attack: ({ host }) => {
      const { left, top, width, height } = host.getBoundingClientRect();
      const types = [
        'pointerdown',
        'mousedown',
        'pointerup',
        'mouseup',
        'click',
        'auxclick',
        'dblclick',
        'contextmenu',
      ];
      for (const target of [host, document.documentElement, document, window]) {
        for (let row = 0; row < 8; row++) {
          const at = { clientX: left + width / 3, clientY: top + (height * row) / 8, bubbles: true, composed: true };
          for (const type of types) target.dispatchEvent(new PointerEvent(type, { ...at, isPrimary: true, button: 0 }));
        }
        for (const key of ['Escape', 'Enter', ' ', 'Tab', 'p'])
          for (const type of ['keydown', 'keypress', 'keyup'])
            target.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true, composed: true }));
        for (const type of ['submit', 'change', 'input', 'command', 'drop', 'paste', 'toggle', 'beforetoggle', 'blur'])
          target.dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
      }
      host.click();
      host.focus();
    },
    expectation: 'shown',
  },
  {
    name: 'events that claim to be trusted',
    ids: ['H04'],
    attack: ({ host }) => {
      const forged = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
      try {
        Object.defineProperty(forged, 'isTrusted', { value: true });
      } catch {
        // It cannot be defined anew, which is well.
      }
      host.dispatchEvent(forged);
      window.dispatchEvent(Object.setPrototypeOf(new Event('pointerdown'), PointerEvent.prototype));
    },
    expectation: 'shown',
  },
  {
    name: 'a pointer that is captured, and one that leaves',
    ids: ['H04'],
    attack: ({ host }) => {
      for (const type of ['pointerleave', 'pointerout', 'mouseleave', 'pointercancel', 'lostpointercapture'])
        host.dispatchEvent(new PointerEvent(type, { pointerId: 1, bubbles: true, composed: true }));
    },
    expectation: 'shown',
  },
  {
    name: 'floods of scroll and resize',
    ids: ['H04', 'H21'],
    attack: () => {
      for (let time = 0; time < 300; time++)
        for (const type of ['scroll', 'resize', 'wheel', 'focusin', 'visibilitychange'])
          for (const target of [window, document]) target.dispatchEvent(new Event(type));
    },
    expectation: 'shown',
  },
  {
    name: 'a focus that is taken back in each frame',
    ids: ['H17'],
    attack: ({ add, eachFrame }) => {
      const field = add('<input style="position:fixed;left:0;bottom:0">');
      eachFrame(() => field.focus());
    },
    expectation: 'shown',
  },
  {
    name: 'a page that can be edited, and cuts the card out',
    ids: ['H03', 'H17'],
    attack: ({ host }) => {
      document.documentElement.setAttribute('contenteditable', 'true');
      const range = document.createRange();
      range.selectNode(host);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      for (const command of ['cut', 'insertText', 'removeFormat']) document.execCommand(command, false, '');
    },
    expectation: 'shown',
  },
];
