/** What a reader can choose for all pages. */
export interface Settings {
  /** The switch for everything. */
  readonly enabled: boolean;
  /** Mark on all sites but those switched off, or only on those switched on. */
  readonly scope: 'everywhere' | 'chosen';
  /** Mark the first mention of a topic in a document, or every one. */
  readonly density: 'first' | 'every';
  /** How long the pointer rests on a mark before its card opens, in milliseconds. */
  readonly openDelayMs: number;
  readonly markStyle: 'dotted' | 'dashed' | 'solid' | 'double' | 'wavy';
  /** In CSS pixels, 1 to 4. */
  readonly markThicknessPx: number;
  /** `currentColor` (the colour of the marked text) or `#rrggbb`. */
  readonly markColor: string;
  /** Nothing is marked anywhere before this time, in milliseconds since 1970; 0 when nothing is paused. */
  readonly pausedUntil: number;
  /** Leave the sites alone where marking makes no sense (`PRESET_SITES`). */
  readonly presets: boolean;
  /** Show the number of mentions on the extension's button. */
  readonly badge: boolean;
  /** Say on a card when its text has changed since the reader last opened it; keeps a digest of each opened topic. */
  readonly news: boolean;
  /** Remember until the browser closes on which pages topics were met. */
  readonly rememberMet: boolean;
  /** Light or dark cards: as the page is, as the system is, or always one of them. */
  readonly cardTheme: 'page' | 'system' | 'light' | 'dark';
  /** Size of a card's text in percent of the browser's own. */
  readonly cardTextPercent: number;
}

/** How a card looks. */
export type CardLook = Pick<Settings, 'cardTheme' | 'cardTextPercent'>;

/** How Sidelight behaves until a reader says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  scope: 'everywhere',
  density: 'first',
  openDelayMs: 500,
  markStyle: 'dotted',
  markThicknessPx: 1,
  markColor: 'currentColor',
  pausedUntil: 0,
  presets: true,
  badge: false,
  news: false,
  rememberMet: false,
  cardTheme: 'page',
  cardTextPercent: 100,
};

/** The open delays a reader can choose from, in milliseconds: long enough to be meant, short enough to be found. */
export const OPEN_DELAY_RANGE_MS = { min: 150, max: 2_000, step: 50 } as const;

/** The text sizes of a card that a reader can choose from, in percent. */
export const CARD_TEXT_RANGE_PERCENT = { min: 80, max: 200, step: 10 } as const;

/** A reader's rule for one site. */
export interface SiteRule {
  /** A registrable domain such as `example.org`, a host name, or a pattern of them (`matchSite`). */
  readonly site: string;
  readonly marking: 'on' | 'off';
  /** The rule holds before this time, in milliseconds since 1970; absent: for good. */
  readonly until?: number;
  /** What holds after `until`; absent: no rule. */
  readonly after?: 'on';
}

/** How long a wish holds: before a time in milliseconds since 1970, or as long as the topic's text stays the same; absent: for good. */
export type Until = number | 'changed';

/** Something a reader asked not to be told again: a topic, one text form of it, or everything on a site. */
export type Quiet =
  | { readonly grain: 'topic'; readonly topic: string; readonly until?: Until }
  | { readonly grain: 'alias'; readonly topic: string; readonly alias: string; readonly until?: number }
  | { readonly grain: 'site'; readonly until?: number };
