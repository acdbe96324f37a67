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
}

/** How Sidelight behaves until a reader says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  scope: 'everywhere',
  density: 'first',
  openDelayMs: 500,
  markStyle: 'dotted',
  markThicknessPx: 2,
  markColor: 'currentColor',
};

/** The open delays a reader can choose from, in milliseconds: long enough to be meant, short enough to be found. */
export const OPEN_DELAY_RANGE_MS = { min: 150, max: 2_000, step: 50 } as const;

/** A reader's rule for one site, a registrable domain such as `example.org` or a plain host name. */
export interface SiteRule {
  readonly site: string;
  readonly marking: 'on' | 'off';
}

/** Something a reader asked not to be told again: a topic, one text form of it, or everything on a site. */
export type Quiet =
  | { readonly grain: 'topic'; readonly topic: string }
  | { readonly grain: 'alias'; readonly topic: string; readonly alias: string }
  | { readonly grain: 'site' };
