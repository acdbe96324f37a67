import { roleOf } from './node-role';

/**
 * Every readable text node below `root` in document order, through open shadow trees. Calls `onShadowRoot` for each of
 * them. When the page takes away the node that the walk stands on, the walk ends; what was added is reported by the observer.
 */
export function* walkTexts(root: Node, onShadowRoot: (root: ShadowRoot) => void): Generator<Text, void> {
  const trail: Node[] = [root];
  while (trail.length > 0) {
    const node = trail.pop();
    if (node === undefined) return;
    if (node !== root && node.nextSibling) trail.push(node.nextSibling);
    if (node instanceof Text) {
      yield node;
      continue;
    }
    if (node instanceof Element) {
      if (roleOf(node) === 'skip') continue;
      if (node.firstChild) trail.push(node.firstChild);
      const shadow = node.shadowRoot;
      if (shadow) {
        onShadowRoot(shadow);
        yield* walkTexts(shadow, onShadowRoot);
      }
    } else if (node.firstChild) trail.push(node.firstChild);
  }
}
