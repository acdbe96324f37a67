import { defineBackground } from 'wxt/utils/define-background';
import { lendPackaged } from '../../core/packaged/packaged-lender';
import { readPackaged } from '../../core/packaged/read-packaged';
import { closeAccount } from './close-account';
import { watchCommands } from './commands';
import { watchContextMenu } from './context-menu';
import { answerCalls } from './handlers';
import { seedStore } from './install';
import { watchOmnibox } from './omnibox';
import { reachOpenTabs } from './reach-open-tabs';
import { watchBadge } from './watch-badge';
import { watchSync } from './watch-sync';
import { watchUnwanted } from './watch-unwanted';
import { watchUpdates } from './watch-updates';
import { watchWishes } from './watch-wishes';

/** Browsers wake a background only for listeners registered before its first turn ends: nothing here may wait. */
export default defineBackground(() => {
  lendPackaged(readPackaged);
  const started = seedStore();
  reachOpenTabs();
  answerCalls(started);
  closeAccount();
  watchCommands(started);
  watchContextMenu();
  watchOmnibox();
  watchUpdates(started);
  watchSync(started);
  watchWishes(started);
  watchBadge();
  watchUnwanted();
});
