import { defineBackground } from 'wxt/utils/define-background';
import { watchCommands } from './commands';
import { watchContextMenu } from './context-menu';
import { answerCalls } from './handlers';
import { seedStore } from './install';
import { watchOmnibox } from './omnibox';
import { watchBadge } from './watch-badge';
import { watchSync } from './watch-sync';
import { watchUnwanted } from './watch-unwanted';
import { watchUpdates } from './watch-updates';
import { watchWishes } from './watch-wishes';

/** Browsers wake a background only for listeners registered before its first turn ends: nothing here may wait. */
export default defineBackground(() => {
  const started = seedStore();
  answerCalls(started);
  watchCommands();
  watchContextMenu();
  watchOmnibox();
  watchUpdates(started);
  watchSync(started);
  watchWishes(started);
  watchBadge();
  watchUnwanted();
});
