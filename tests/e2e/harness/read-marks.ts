/**
 * Runs in a page: the text of every range a CSS highlight paints, in document order, open shadow roots included.
 * A range counts when it is connected, valid, rendered, and a `::highlight()` rule reaches it. Highlights named in
 * `pageHighlights` (the page's own) are left out.
 */
export function readMarks(pageHighlights: string[]): string[] {
  const painted: Range[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (pageHighlights.includes(name)) continue;
    for (const range of highlight) {
      const live = toPaintedRange(range, name);
      if (live) painted.push(live);
    }
  }
  return painted.sort(compareRanges).map(String);

  function toPaintedRange(range: AbstractRange, name: string): Range | null {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    if (!startContainer.isConnected || !endContainer.isConnected) return null;
    const live = document.createRange();
    try {
      live.setStart(startContainer, startOffset);
      live.setEnd(endContainer, endOffset);
    } catch {
      return null;
    }
    const valid = live.startContainer === startContainer && live.startOffset === startOffset;
    return valid && live.getClientRects().length > 0 && isStyled(startContainer, name) ? live : null;
  }

  function isStyled(node: Node, name: string): boolean {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element) return true;
    const style = getComputedStyle(element, `::highlight(${name})`);
    const clear = style.backgroundColor === 'rgba(0, 0, 0, 0)' || style.backgroundColor === 'transparent';
    return style.textDecorationLine !== 'none' || !clear || style.color !== getComputedStyle(element).color;
  }

  function compareRanges(left: Range, right: Range): number {
    const [a, b] = liftToSharedTree(left.startContainer, right.startContainer);
    if (a === b) return left.startOffset - right.startOffset;
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }

  function liftToSharedTree(a: Node, b: Node): [Node, Node] {
    for (const up of withHosts(a)) {
      for (const other of withHosts(b)) if (up.getRootNode() === other.getRootNode()) return [up, other];
    }
    return [a, b];
  }

  function withHosts(node: Node): Node[] {
    const root = node.getRootNode();
    return root instanceof ShadowRoot ? [node, ...withHosts(root.host)] : [node];
  }
}
