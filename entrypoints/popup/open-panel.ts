import { browser } from 'wxt/browser';

/** The ways browsers have to show a side panel; each knows one of them. */
interface Panels {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** What opens the side panel of a window; `null` where the browser has none. To be called in a click, before anything is awaited. */
export function findPanelOpener(windowId: number | undefined): (() => Promise<void>) | null {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  if (sidePanel) return windowId === undefined ? null : () => sidePanel.open({ windowId });
  return sidebarAction ? () => sidebarAction.open() : null;
}
