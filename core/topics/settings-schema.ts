import * as v from 'valibot';
import { CARD_TEXT_RANGE_PERCENT, OPEN_DELAY_RANGE_MS, type Settings } from './settings';

const number = (min: number, max: number) =>
  v.pipe(v.number(), v.minValue(min, `is less than ${min}`), v.maxValue(max, `is more than ${max}`));

/** A moment, in milliseconds since 1970. */
export const TIME_SCHEMA = number(0, 8_640_000_000_000_000);

/** The schema of each setting, wherever one comes from outside. */
export const SETTING_SCHEMAS = {
  enabled: v.boolean(),
  scope: v.picklist(['everywhere', 'chosen']),
  density: v.picklist(['first', 'every']),
  openDelayMs: number(OPEN_DELAY_RANGE_MS.min, OPEN_DELAY_RANGE_MS.max),
  markStyle: v.picklist(['dotted', 'dashed', 'solid', 'double', 'wavy']),
  markThicknessPx: number(1, 4),
  markColor: v.pipe(v.string(), v.regex(/^(?:currentColor|#[\da-f]{6})$/i, 'is no colour like #1f5f7a')),
  pausedUntil: TIME_SCHEMA,
  presets: v.boolean(),
  badge: v.boolean(),
  news: v.boolean(),
  rememberMet: v.boolean(),
  cardTheme: v.picklist(['page', 'system', 'light', 'dark']),
  cardTextPercent: number(CARD_TEXT_RANGE_PERCENT.min, CARD_TEXT_RANGE_PERCENT.max),
} satisfies { readonly [K in keyof Settings]: v.GenericSchema<unknown, Settings[K]> };
