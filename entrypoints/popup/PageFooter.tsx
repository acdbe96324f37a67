import { browser } from 'wxt/browser';
import { useText } from '../../components/text-context';
import { findPanelOpener } from './open-panel';
import { isPanel, makeWay } from './place';

interface PageFooterProps {
  readonly windowId: number | undefined;
  readonly onFault: (error: unknown) => void;
}

/** The ways out of the popup: to the options, and to the side panel where the browser has one. */
export function PageFooter({ windowId, onFault }: PageFooterProps) {
  const t = useText();
  const openPanel = isPanel ? null : findPanelOpener(windowId);
  return (
    <footer>
      <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage().then(makeWay, onFault)}>
        {t('popupOptions')}
      </button>
      {openPanel && (
        <button type="button" class="link" onClick={() => openPanel().then(makeWay, onFault)}>
          {t('popupOpenPanel')}
        </button>
      )}
    </footer>
  );
}
