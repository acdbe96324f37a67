/** Whether this is the side panel, which stays open beside the page, and no popup. */
export const isPanel = new URLSearchParams(location.search).has('panel');

/** Makes way for the page; the side panel has a place of its own. */
export function makeWay(): void {
  if (!isPanel) window.close();
}
