import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { extensionDir } from '../harness/extension-dir';

/** What both packages are built with, besides names, icons and keys. */
const RIGHTS = {
  manifest_version: 3,
  host_permissions: ['<all_urls>'],
  omnibox: { keyword: 'sl' },
  content_security_policy: {
    extension_pages: [
      "default-src 'self'",
      "img-src 'self' data:",
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self' https: http:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  },
  options_ui: { open_in_tab: true, page: 'options.html' },
  content_scripts: [
    {
      matches: ['<all_urls>'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
      run_at: 'document_idle',
      js: ['content-scripts/content.js'],
    },
  ],
};
const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'];

const EXPECTED = {
  chromium: {
    ...RIGHTS,
    permissions: [...PERMISSIONS, 'sidePanel'],
    background: { service_worker: 'background.js' },
    minimum_chrome_version: '128',
    side_panel: { default_path: 'popup.html?panel' },
    storage: { managed_schema: 'managed-schema.json' },
  },
  firefox: {
    ...RIGHTS,
    permissions: PERMISSIONS,
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'sidelight@sidelight.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
    sidebar_action: {
      default_title: '__MSG_extensionName__',
      default_panel: 'popup.html?panel',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
      open_at_install: false,
    },
  },
};

/** What gives nobody a right: it is tested for itself. */
const LOOKS = ['name', 'description', 'version', 'default_locale', 'icons', 'action', 'commands'];

// As the packages are built, whatever configuration and tools made of them: what is not named here is not in them.
it.each(['chromium', 'firefox'] as const)(
  'is built for %s with these rights and no others [P01]',
  async (browserName) => {
    const manifest: Record<string, unknown> = JSON.parse(
      await readFile(`${extensionDir(browserName)}/manifest.json`, 'utf8'),
    );
    for (const key of LOOKS) {
      expect(manifest).toHaveProperty(key);
      delete manifest[key];
    }
    expect(manifest).toEqual(EXPECTED[browserName]);
  },
);
