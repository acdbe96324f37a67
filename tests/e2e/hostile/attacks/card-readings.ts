import type { BrowserName } from '../../harness/drive-page';

/** A way for a page to read what stands in a card. */
export interface CardReading {
  readonly name: string;
  /** Runs in the page's own world: all that it got. */
  readonly read: (host: HTMLElement) => unknown;
  /** Browsers that give a page more than they should; nothing in a page can keep them from it. */
  readonly givenBy: readonly BrowserName[];
}

/** What is not in the library of types, or in one browser only. */
interface Loose {
  find(text: string, isCase: boolean, isBackwards: boolean, wraps: boolean): boolean;
  caretRangeFromPoint?(x: number, y: number): Range | null;
  openOrClosedShadowRoot?: ShadowRoot;
  getHTML?(options: object): string;
  seenByPage?: string[];
  hasHeard?: boolean;
}

export const CARD_READINGS: readonly CardReading[] = [
  {
    name: 'its root',
    read: (host) => {
      const { shadowRoot, openOrClosedShadowRoot } = host as HTMLElement & Loose;
      let again = '';
      try {
        again = host.attachShadow({ mode: 'open' }).textContent ?? '';
      } catch {
        // There is one already.
      }
      return [shadowRoot?.textContent, openOrClosedShadowRoot?.textContent, again];
    },
    givenBy: [],
  },
  {
    name: 'its texts and markup',
    read: (host) => [
      host.innerText,
      host.textContent,
      host.innerHTML,
      (host as HTMLElement & Loose).getHTML?.({ serializableShadowRoots: true }),
      document.documentElement.innerText,
      new XMLSerializer().serializeToString(host),
    ],
    givenBy: [],
  },
  {
    name: 'what lies at its points',
    read: (host) => {
      const { left, top, width, height } = host.getBoundingClientRect();
      const found: (Node | null | undefined)[] = [];
      for (let x = left + 4; x < left + width; x += 24) {
        for (let y = top + 4; y < top + height; y += 24) {
          found.push(...document.elementsFromPoint(x, y), document.caretPositionFromPoint?.(x, y)?.offsetNode);
          found.push((document as unknown as Loose).caretRangeFromPoint?.(x, y)?.startContainer);
        }
      }
      return found.map((node) => (node && node.getRootNode() !== document ? node.textContent : ''));
    },
    givenBy: [],
  },
  {
    name: 'ranges and copies of it',
    read: (host) => {
      const range = document.createRange();
      range.selectNode(host);
      const copies = [host.cloneNode(true), document.importNode(host, true), range.cloneContents()];
      return [
        String(range),
        ...copies.map(({ textContent }) => textContent),
        (copies[0] as Element).shadowRoot?.textContent,
      ];
    },
    givenBy: [],
  },
  {
    name: 'styles, sheets and animations',
    read: (host) => [
      ...['::before', '::after', '::marker', '::backdrop'].map((part) => getComputedStyle(host, part).content),
      [...document.styleSheets, ...document.adoptedStyleSheets].flatMap(({ cssRules }) =>
        [...cssRules].map(({ cssText }) => cssText),
      ),
      document.getAnimations().map(({ effect }) => (effect as KeyframeEffect | null)?.target?.textContent),
    ],
    givenBy: [],
  },
  {
    name: 'a selection of everything',
    read: () => {
      getSelection()?.selectAllChildren(document.documentElement);
      const chosen = [String(getSelection())];
      addEventListener('copy', () => chosen.push(String(getSelection())), { once: true });
      document.execCommand('copy');
      getSelection()?.removeAllRanges();
      return chosen;
    },
    givenBy: [],
  },
  {
    name: 'what the browser notes of its own work',
    read: () =>
      PerformanceObserver.supportedEntryTypes.flatMap((type) =>
        performance.getEntriesByType(type).map((entry) => {
          const { target, element, sources } = entry as PerformanceEntry & {
            target?: Node;
            element?: Node;
            sources?: { node?: Node }[];
          };
          return [target, element, ...(sources ?? []).map(({ node }) => node)].map(
            (node) => node && node.getRootNode() !== document && node.textContent,
          );
        }),
      ),
    givenBy: [],
  },
  {
    name: 'the events of a real pointer in it',
    read: () => (window as unknown as Loose).seenByPage,
    givenBy: ['firefox'],
  },
  {
    name: 'a search for a text',
    read: () => {
      getSelection()?.removeAllRanges();
      const isFound = (window as unknown as Loose).find('Intruders copied files', true, false, true);
      const got = isFound ? [`found: ${getSelection()}`] : [];
      getSelection()?.removeAllRanges();
      return got;
    },
    givenBy: ['chromium', 'firefox'],
  },
  {
    name: 'a selection that is led into it',
    read: (host) => {
      const selection = getSelection();
      selection?.collapse(host, 0);
      for (let word = 0; word < 60; word++) selection?.modify('extend', 'forward', 'word');
      const got = String(selection);
      selection?.removeAllRanges();
      return got;
    },
    givenBy: ['chromium', 'firefox'],
  },
];

/** Runs in the page: gathers what real events give away of where they happened, and whether the click, the last of them, was in the card. */
export function gatherEvents(): void {
  const seen: string[] = [];
  const gathered = Object.assign(window, { seenByPage: seen, hasHeard: false });
  const host = document.querySelector('html > div[popover]');
  const types = [
    'pointerover',
    'pointermove',
    'pointerdown',
    'pointerup',
    'mouseover',
    'mousemove',
    'click',
    'keydown',
  ];
  for (const type of types) {
    addEventListener(
      type,
      (event) => {
        const nodes: unknown[] = [...event.composedPath()];
        for (const key in event) nodes.push(event[key as keyof Event]);
        for (const node of nodes as (Node | null | undefined)[])
          if (node?.nodeType && node.getRootNode() !== document) seen.push(node.getRootNode().textContent ?? '');
        gathered.hasHeard ||= event.type === 'click' && event.target === host;
      },
      true,
    );
  }
}
