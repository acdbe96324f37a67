import type { CardAttack } from './card-attack';

/** What a page can do with the element of the card in its hands. */
export const CARD_GRIPS: readonly CardAttack[] = [
  {
    name: 'the card’s own style, once',
    ids: ['H01', 'H03'],
    attack: ({ host }) => {
      host.style.setProperty('opacity', '0.01', 'important');
      host.style.setProperty('pointer-events', 'auto', 'important');
    },
    expectation: 'shown',
  },
  {
    name: 'a card that is laid elsewhere, once',
    ids: ['H03'],
    attack: ({ host }) => {
      host.style.setProperty('left', '-150px', 'important');
      host.setAttribute('class', 'bait');
    },
    expectation: 'shown',
  },
  {
    name: 'a card that loses its style attribute',
    ids: ['H03'],
    attack: ({ host }) => host.removeAttribute('style'),
    expectation: 'shown',
  },
  {
    name: 'attributes of every kind',
    ids: ['H03'],
    attack: ({ host, later }) => {
      const names = ['hidden', 'inert', 'contenteditable', 'draggable', 'tabindex', 'autofocus', 'accesskey', 'is'];
      for (const name of [
        ...names,
        'aria-hidden',
        'dir',
        'lang',
        'class',
        'id',
        'slot',
        'part',
        'onclick',
        'onfocus',
      ]) {
        host.setAttribute(name, name === 'dir' ? 'rtl' : 'true');
        if (name !== 'inert') later(() => host.removeAttribute(name));
      }
    },
    expectation: 'shown',
  },
  {
    name: 'a card that is unstyled in each frame',
    ids: ['H03'],
    attack: ({ host, eachFrame }) => eachFrame(() => host.style.setProperty('opacity', '0', 'important')),
    expectation: 'closed',
  },
  {
    name: 'an observer that takes every repair back at once',
    ids: ['H03'],
    attack: ({ host, later }) => {
      const observer = new MutationObserver(() => host.style.setProperty('translate', '-999px', 'important'));
      observer.observe(host, { attributes: true });
      host.style.setProperty('translate', '-999px', 'important');
      later(() => observer.disconnect());
    },
    expectation: 'closed',
  },
  {
    name: 'a card that is taken away',
    ids: ['H03'],
    attack: ({ host }) => host.remove(),
    expectation: 'closed',
  },
  {
    name: 'a card that is hidden as a popover',
    ids: ['H03', 'H16'],
    attack: ({ host }) => host.hidePopover(),
    expectation: 'closed',
  },
  {
    name: 'a card that is no popover any more',
    ids: ['H03'],
    attack: ({ host }) => host.removeAttribute('popover'),
    expectation: 'closed',
  },
  {
    name: 'a card that is moved into a box without opacity',
    ids: ['H01', 'H03'],
    attack: ({ host, add }) => {
      add('<div style="opacity:0"></div>').append(host);
      host.showPopover();
    },
    expectation: 'closed',
  },
  {
    name: 'a card whose parent is replaced by a copy',
    ids: ['H03'],
    attack: ({ host, later }) => {
      const copy = host.cloneNode(true) as HTMLElement;
      host.replaceWith(copy);
      later(() => copy.remove());
    },
    expectation: 'closed',
  },
];
