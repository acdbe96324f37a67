/** Styles of pages that reach for everything; the card has to be readable under each. */
export const CARD_LOOKS: Readonly<Record<string, { readonly root?: string; readonly css: string }>> = {
  'on a page that shouts': {
    css: `* { font: 700 60px/3 fantasy !important; color: #ff0 !important; background: #ff0 !important; letter-spacing: 9px !important;
        text-transform: uppercase !important; text-shadow: 0 0 9px red !important; writing-mode: vertical-rl !important;
        opacity: 0.3 !important; filter: blur(1px); margin: 30px !important; border: 9px solid red !important; order: 9 }
      p, p * { writing-mode: horizontal-tb !important; letter-spacing: 0 !important; font-size: 18px !important; opacity: 1 !important }
      html, body { filter: none !important; writing-mode: horizontal-tb !important; opacity: 1 !important; margin: 0 !important }
      :host, :host *, ::slotted(*), ::part(*) { display: none !important }
      ::highlight(x), ::highlight(sidelight), ::selection, ::target-text { color: red; background: red }`,
  },
  'on a dark page from right to left': {
    root: 'dir="rtl"',
    css: `html { color-scheme: dark; background: #000; color: #eee; --card-ink: #000; --card-ground: #000 }
      div { --card-ink: #000 !important; --card-ground: #000 !important; --card-quiet: #000 !important }`,
  },
  'on a page at 500 %': {
    css: 'html { zoom: 5 } body { margin: 2px; min-height: 0 } p { margin: 4px 0; font-size: 5px }',
  },
};
