import type { CardAttack } from './card-attack';

const styled = (name: string, attack: string, expectation: CardAttack['expectation'] = 'shown'): CardAttack => ({
  name,
  ids: ['H01'],
  attack,
  expectation,
});

/** In Firefox filters of the root element reach into the top layer. */
const IN_FIREFOX = { chromium: 'shown', firefox: 'hidden' } as const;

/** Styles that make what is on the page invisible. */
export const CARD_EFFECTS: readonly CardAttack[] = [
  styled('html without opacity', 'html { opacity: 0 !important }'),
  styled('html that is filtered away', 'html { filter: opacity(0) !important }', IN_FIREFOX),
  styled('html that is clipped away', 'html { clip-path: inset(50%) !important }'),
  styled('html that is masked', 'html { mask: linear-gradient(transparent, transparent) !important }'),
  styled('html that is blended', 'html { mix-blend-mode: difference; background: #fff }'),
  styled('html that is moved out of sight', 'html { transform: translateX(-200vw) !important }'),
  styled('html that is made tiny', 'html { zoom: 0.01 !important }', 'hidden'),
  styled('html that is not displayed', 'html { display: none !important }', 'closed'),
  styled('html that is not visible', 'html { visibility: hidden !important }'),
  styled('body without opacity', 'body { opacity: 0 !important }'),
  styled('body that is filtered away', 'body { filter: opacity(0) blur(9px) !important }'),
  styled('body that is moved out of sight', 'body { transform: scale(0.001) !important }'),
  styled('body that is not displayed', 'body { display: none !important }'),
  styled('body whose content is skipped', 'body { content-visibility: hidden !important }'),
  styled('everything without opacity', '* { opacity: 0 !important; pointer-events: none !important }'),
  styled(
    'a sheet aimed at the card',
    `html > div[popover], html > div:popover-open, html > :last-child { display: none !important; opacity: 0 !important;
      visibility: hidden !important; transform: scale(0) !important; clip-path: inset(50%) !important; width: 0 !important;
      height: 0 !important; left: -999px !important; pointer-events: none !important; zoom: 0.01 !important }`,
  ),
  styled(
    'an important layer',
    '@layer bad { html > div[popover] { opacity: 0 !important; translate: -999px !important; scale: 0 !important } }',
  ),
  styled(
    'keyframes on the card',
    `@keyframes vanish { to { opacity: 0; translate: -999px; visibility: hidden } }
     html > div[popover] { animation: vanish 1ms forwards !important; transition: all 9999s !important }`,
  ),
  styled(
    'a backdrop over everything',
    '::backdrop { background: #000 !important; opacity: 1 !important; z-index: 2147483647 !important; position: fixed }',
  ),
  styled('parts and slots', ':host, ::part(*), ::slotted(*) { display: none !important }'),
  styled(
    'a tower of the highest layer',
    'body::after { content: ""; position: fixed; inset: 0; background: #000; z-index: 2147483647; pointer-events: none }',
  ),
  {
    name: 'an animation of html and of the card',
    ids: ['H01'],
    attack: ({ host, later }) => {
      const fade = { opacity: [0, 0], translate: ['-999px', '-999px'] };
      for (const one of [host, document.body]) {
        const animation = one.animate(fade, { duration: 1, fill: 'both' });
        later(() => animation.cancel());
      }
    },
    expectation: 'shown',
  },
];
