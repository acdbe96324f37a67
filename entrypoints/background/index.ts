import { defineBackground } from 'wxt/utils/define-background';
import { watchCommands } from './commands';
import { answerCalls } from './handlers';
import { seedStore } from './install';

/** Browsers wake a background only for listeners registered before its first turn ends: nothing here may wait. */
export default defineBackground(() => {
  answerCalls();
  watchCommands();
  seedStore();
});
