import { defineBackground } from 'wxt/utils/define-background';
import { watchCommands } from './commands';
import { watchContextMenu } from './context-menu';
import { answerCalls } from './handlers';
import { seedStore } from './install';
import { watchSync } from './watch-sync';
import { watchUpdates } from './watch-updates';

/** Browsers wake a background only for listeners registered before its first turn ends: nothing here may wait. */
export default defineBackground(() => {
  const started = seedStore();
  answerCalls(started);
  watchCommands();
  watchContextMenu();
  watchUpdates(started);
  watchSync(started);
});
