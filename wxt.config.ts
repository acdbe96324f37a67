import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { version } from './package.json';
import { packAssets } from './scripts/pack-assets';
import { shipLicenses } from './scripts/release/ship-licenses';

/** The popup again, laid out for a tall place. */
const PANEL = 'popup.html?panel';

/** Pages of ours load nothing from elsewhere but packs that somebody agreed to, and stand in no frame. */
const EXTENSION_CSP = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the extension may do in each browser, and why: PRIVACY.md. */
export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: { ...packAssets, ...shipLicenses() },
  vite: () => ({
    plugins: [preact()],
    resolve: {
      alias: {
        // The reader of JSON-LD brings a polyfill that would evaluate strings.
        setimmediate: fileURLToPath(new URL('scripts/set-immediate.ts', import.meta.url)),
        // Dexie's own build for browsers of today, 1.7 kB less in every page and at every start than its build for all.
        dexie: 'dexie/dist/modern/dexie.mjs',
        'wxt/utils/content-script-context': fileURLToPath(new URL('scripts/silent-context.ts', import.meta.url)),
      },
    },
    build: { target: ['chrome128', 'firefox142'] },
    // A worker that loads its parsers when it needs them.
    worker: { format: 'es' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    version,
    permissions: [
      ...['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'],
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['<all_urls>'],
    content_security_policy: { extension_pages: EXTENSION_CSP },
    action: { default_title: '__MSG_extensionName__' },
    // Two letters of the name: short to type, and no word or search keyword that people use.
    omnibox: { keyword: 'sl' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextMention__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPreviousMention__' },
      'open-hint': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandOpenHint__' },
      'pause-site': { description: '__MSG_commandPauseSite__' },
    },
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_title: '__MSG_extensionName__',
            default_panel: PANEL,
            default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'sidelight@sidelight.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '128',
          side_panel: { default_path: PANEL },
          // Firefox takes what a policy says without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
