import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings } from '../../topics/settings';
import { SETTING_SCHEMAS } from '../../topics/settings-schema';
import { checkAddress } from './check-address';
import type { Policy } from './policy';

const url = v.pipe(
  v.string(),
  v.check((text) => isAddress(text), 'is no https address'),
);
const pack = v.object({ url, everyHours: v.optional(v.pipe(v.number(), v.minValue(1)), 24) });
const siteRule = v.object({
  site: v.pipe(v.string(), v.trim(), v.regex(/^[^\s/:@]+$/, 'is no name of a site')),
  marking: v.picklist(['on', 'off']),
});

/** Reads what an organisation wrote; entries that are wrong are left out and told, the others hold. Never throws. */
export function parsePolicy(data: unknown): { readonly policy: Policy; readonly faults: readonly string[] } {
  const given = isObject(data) ? data : {};
  const faults: string[] = [];
  const take = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, path: string): T[] => {
    const result = v.safeParse(schema, value);
    if (result.success) return [result.output];
    faults.push(`${path}: ${result.issues[0].message}`);
    return [];
  };
  const list = <T>(schema: v.GenericSchema<unknown, T>, key: string): T[] => {
    const entries = given[key] ?? [];
    return Array.isArray(entries)
      ? entries.flatMap((entry, i) => take(schema, entry, `${key}[${i}]`))
      : take(v.never(), entries, key);
  };
  const settings = isObject(given.settings) ? given.settings : {};
  if (given.settings !== undefined && settings !== given.settings) faults.push('settings: is no object');
  const known = (Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]).filter((key) => settings[key] !== undefined);
  const taken = known.flatMap((key) =>
    take<unknown>(SETTING_SCHEMAS[key], settings[key], `settings.${key}`).map((value) => [key, value]),
  );
  return {
    policy: {
      packs: list(pack, 'packs'),
      settings: Object.fromEntries(taken) as Partial<Settings>,
      siteRules: list(siteRule, 'siteRules'),
    },
    faults,
  };
}

function isAddress(text: string): boolean {
  try {
    checkAddress(text);
    return true;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
