/** Where the `wanted` text nodes begin in the `textContent` of `root`, in UTF-16 units; those outside of it are missing. */
export function findOffsets(root: Node, wanted: ReadonlySet<Node>): Map<Node, number> {
  const offsets = new Map<Node, number>();
  // Just what `textContent` is made of: no comments, but the text of every element.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let begins = 0;
  for (let node = walker.nextNode(); node && offsets.size < wanted.size; node = walker.nextNode()) {
    if (wanted.has(node)) offsets.set(node, begins);
    begins += (node as CharacterData).length;
  }
  return offsets;
}
