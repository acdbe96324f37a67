import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';
import config from '../wxt.config';

const BROWSERS = ['chrome', 'firefox'] as const;

const privacy = readFileSync(join(import.meta.dirname, '../PRIVACY.md'), 'utf8');
/** The permissions that PRIVACY.md explains, each at the beginning of a row. */
const explained = [...privacy.matchAll(/^\| (?:access to all sites \()?`([^`]+)`/gm)].map(([, name]) => name);

async function build(browser: (typeof BROWSERS)[number]): Promise<UserManifest> {
  const env: ConfigEnv = { browser, command: 'build', manifestVersion: 3, mode: 'production' };
  const manifest = typeof config.manifest === 'function' ? config.manifest(env) : config.manifest;
  return (await manifest) ?? {};
}

describe('the manifest', () => {
  it('asks for what PRIVACY.md explains and for nothing else [P01]', async () => {
    const { permissions = [], host_permissions: hosts = [] } = await build('chrome');
    expect([...permissions, ...hosts].sort()).toEqual(explained.toSorted());
    const inFirefox = await build('firefox');
    expect(inFirefox.permissions).toEqual(permissions.filter((name) => name !== 'sidePanel'));
    expect(inFirefox.host_permissions).toEqual(hosts);
  });

  it.each(BROWSERS)('gives pages nothing of ours, and nothing outside a way in, in %s [P01]', async (browser) => {
    const manifest = await build(browser);
    for (const key of ['web_accessible_resources', 'externally_connectable', 'optional_permissions']) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it.each(BROWSERS)(
    'suggests no more keys than browsers take, each with a modifier besides Shift, in %s',
    async (browser) => {
      const keys = Object.values((await build(browser)).commands ?? {}).flatMap(
        ({ suggested_key: key }) => (typeof key === 'object' && key.default) || [],
      );
      expect(keys).toHaveLength(4);
      expect(new Set(keys).size).toBe(4);
      expect(keys.filter((key) => !/^(?:Alt|Ctrl)\+/.test(key))).toEqual([]);
    },
  );

  it('does not open the sidebar of Firefox by itself, and says that no data is collected', async () => {
    const { sidebar_action: sidebar, browser_specific_settings: settings } = await build('firefox');
    expect(sidebar).toMatchObject({ open_at_install: false });
    expect(settings?.gecko).toMatchObject({ data_collection_permissions: { required: ['none'] } });
  });

  it.each(BROWSERS)('holds no words that no language can change, in %s', async (browser) => {
    const texts: unknown[] = [];
    JSON.stringify(await build(browser), (key, value) => {
      if (/^(?:name|description|default_title|short_name)$/.test(key)) texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => !/^__MSG_\w+__$/.test(String(text)))).toEqual([]);
  });
});
