import { showHint } from './show-hint';
import { showEditor, showImport, showOptions } from './show-options';
import { showCard, showEmptyPopup, showMentions, showPanel, showSearch } from './show-popup';
import { showTopic } from './show-topic';
import { showWelcome, showWelcomeCard } from './show-welcome';
import type { Surface } from './surface';

/** Of a popup, which gives itself its width. */
const POPUP = { width: 384, height: 600 };
const PAGE = { width: 900, height: 640 };

/** Everything that a reader sees of the extension. */
export function listSurfaces(): readonly Surface[] {
  return [
    { name: 'hint', width: 880, height: 660, open: showHint, isFleeting: true },
    { name: 'popup-empty', ...POPUP, open: showEmptyPopup },
    { name: 'popup-search', ...POPUP, open: showSearch },
    { name: 'popup-card', ...POPUP, open: showCard },
    { name: 'popup', ...POPUP, open: showMentions },
    { name: 'panel', width: 400, height: 640, open: showPanel },
    { name: 'options', ...PAGE, open: showOptions },
    { name: 'import', ...PAGE, open: showImport },
    { name: 'editor', ...PAGE, open: showEditor },
    { name: 'welcome', ...PAGE, open: showWelcome },
    { name: 'welcome-card', ...PAGE, open: showWelcomeCard },
    { name: 'topic', ...PAGE, open: showTopic },
  ];
}
