import type { Settings, SiteRule } from '../../topics/settings';

/** A pack that an organisation gives to its browsers. */
export interface PolicyPack {
  readonly url: string;
  readonly everyHours: number;
}

/** What an organisation decided for its browsers. */
export interface Policy {
  readonly packs: readonly PolicyPack[];
  readonly settings: Partial<Settings>;
  readonly siteRules: readonly SiteRule[];
}
