import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { version } from './package.json';
import { packAssets } from './scripts/pack-assets';

/** What the extension may do in each browser, and why: PRIVACY.md. */
export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: packAssets,
  vite: () => ({
    plugins: [preact()],
    // The reader of JSON-LD brings a polyfill that would evaluate strings.
    resolve: { alias: { setimmediate: fileURLToPath(new URL('scripts/set-immediate.ts', import.meta.url)) } },
    build: { target: ['chrome128', 'firefox142'] },
    // A worker that loads its parsers when it needs them.
    worker: { format: 'es' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    version,
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'alarms'],
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNextMention__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPreviousMention__' },
      'open-hint': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandOpenHint__' },
      'pause-site': { description: '__MSG_commandPauseSite__' },
    },
    ...(browser === 'firefox'
      ? {
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
          // Firefox takes what a policy says without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
