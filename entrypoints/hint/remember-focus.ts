/** Returns an undo that gives the focus back to the element that has it now, without scrolling. */
export function rememberFocus(): () => void {
  const before = findFocused(document);
  return () => {
    if (before instanceof HTMLElement || before instanceof SVGElement) {
      if (before.isConnected) before.focus({ preventScroll: true });
    }
  };
}

function findFocused(root: DocumentOrShadowRoot): Element | null {
  const focused = root.activeElement;
  return (focused?.shadowRoot && findFocused(focused.shadowRoot)) ?? focused;
}
