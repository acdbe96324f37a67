import { roleOf } from '../../../entrypoints/content/node-role';

/** The texts of the blocks of a page in reading order, told as simply as can be. */
export function readByForce(root: Node): string[] {
  const texts: string[] = [];
  let text = '';
  let begun = false;
  const close = (): void => {
    if (text.trim() !== '') texts.push(text);
    text = '';
    begun = false;
  };
  const enter = (node: Node): void => {
    close();
    if (node instanceof Element && node.shadowRoot) enter(node.shadowRoot);
    for (const child of node.childNodes) read(child);
    close();
  };
  const read = (node: Node): void => {
    if (node instanceof Text) {
      text += node.data;
      begun = true;
    } else if (node instanceof Element) {
      const role = roleOf(node);
      if (role === 'block') enter(node);
      else if (role === 'inline') {
        if (node.localName === 'br' && begun) text += '\n';
        for (const child of node.childNodes) read(child);
      }
    }
  };
  enter(root);
  return texts;
}
