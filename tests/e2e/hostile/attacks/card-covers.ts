import type { CardAttack } from './card-attack';

/** What lies over the card, or takes it out of use. */
export const CARD_COVERS: readonly CardAttack[] = [
  {
    name: 'a popover that is opened later and lets clicks through',
    ids: ['H02'],
    attack: ({ add }) =>
      add(
        '<div popover="manual" style="inset:0;width:100vw;height:100vh;background:#0a0;pointer-events:none">Win!</div>',
      ).showPopover(),
    expectation: 'hidden',
  },
  {
    name: 'a popover over all but the button',
    ids: ['H02'],
    attack: ({ add, host }) => {
      const { left, top, width, height } = host.getBoundingClientRect();
      add(
        `<div popover="manual" style="position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height * 0.7}px;margin:0;
        background:#0a0;pointer-events:none">Win!</div>`,
      ).showPopover();
    },
    expectation: 'hidden',
  },
  {
    name: 'a popover that takes the clicks',
    ids: ['H02'],
    attack: ({ add }) =>
      add('<div popover="manual" style="inset:0;width:100vw;height:100vh;background:#0a0">Win!</div>').showPopover(),
    expectation: 'hidden',
  },
  {
    name: 'a popover that is opened again in each frame',
    ids: ['H02', 'H16'],
    attack: ({ add, eachFrame }) => {
      const cover = add(
        '<div popover="manual" style="inset:0;width:100vw;height:100vh;background:#0a0;pointer-events:none">Win!</div>',
      );
      eachFrame(() => {
        cover.hidePopover();
        cover.showPopover();
      });
    },
    expectation: 'hidden',
  },
  {
    name: 'popovers in popovers',
    ids: ['H16'],
    attack: ({ add }) => {
      const outer = add(
        `<div popover style="inset:0;width:100vw;height:100vh;background:#0a0;pointer-events:none">
        <div popover style="inset:0;width:100vw;height:100vh;background:#0a0;pointer-events:none">Win!</div></div>`,
      );
      outer.showPopover();
      (outer.firstElementChild as HTMLElement).showPopover();
    },
    expectation: 'hidden',
  },
  {
    name: 'a page that is made inert',
    ids: ['H16'],
    attack: () => {
      document.documentElement.inert = true;
    },
    expectation: 'shown',
  },
  {
    name: 'a window without size',
    ids: ['H21'],
    attack: ({ style }) => {
      style(
        'html, body { width: 0 !important; height: 0 !important; overflow: hidden !important; contain: strict !important }',
      );
      dispatchEvent(new Event('resize'));
    },
    expectation: 'shown',
  },
];
