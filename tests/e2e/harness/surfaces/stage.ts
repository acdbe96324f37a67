import type { CDPSession } from 'playwright-core';
import type { BrowserName, PageDriver } from '../drive-page';

/** How a surface is looked at: in CSS pixels, with `zoom` device pixels for each. */
export interface View {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly zoom: 1 | 2;
}

/** One that is written from left to right, and one from right to left. */
export type Language = 'en' | 'ar';

/** A browser with the extension and the demo article in it, in which surfaces are brought up one after the other. */
export interface Stage {
  readonly browserName: BrowserName;
  /** Of the interface. */
  readonly language: Language;
  /** The tab that surfaces are shown in. */
  readonly page: PageDriver;
  readonly articleUrl: string;
  readonly extensionUrl: (path: string) => string;
  /** Loads a page of the extension in that tab while a tab with the article stays the active one, as under a popup. */
  readonly openOverArticle: (path: string) => Promise<void>;
  readonly view: (view: View) => Promise<void>;
  /** The viewport as PNG, once two pictures in a row are the same. */
  readonly shoot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** A stage in Chromium, which tells more about its tab. */
export interface ChromiumStage extends Stage {
  readonly session: CDPSession;
}
