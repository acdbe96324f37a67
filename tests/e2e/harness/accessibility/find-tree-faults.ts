import type { AccessibleNode } from './accessible-node';

/** Roles that a reader can do something with, and so has to be told the name of. */
const INTERACTIVE = new Set([
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'link',
  'listbox',
  'menuitem',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
]);
const PRESSED = new Set(['button', 'link']);
const LISTS = new Set(['list', 'listbox', 'table', 'group', 'radiogroup', 'toolbar']);

/** What is wrong with a page of ours as assistive technology is told of it, a line each. */
export function findTreeFaults(nodes: readonly AccessibleNode[]): string[] {
  const shown = nodes.filter(({ isIgnored }) => !isIgnored);
  return [...findMainFaults(shown), ...findHeadingFaults(shown), ...findNameFaults(nodes)];
}

/** What is wrong with the names of the nodes in one part of a page; the whole page is asked about headings and landmarks too. */
export function findNameFaults(nodes: readonly AccessibleNode[]): string[] {
  const shown = nodes.filter(({ isIgnored }) => !isIgnored);
  const nameless = shown.filter(({ role, name }) => INTERACTIVE.has(role) && name === '');
  return [...nameless.map((node) => `no name: ${describe(node, nodes)}`), ...findTwins(shown, nodes)];
}

function findMainFaults(nodes: readonly AccessibleNode[]): string[] {
  const count = nodes.filter(({ role }) => role === 'main').length;
  return count === 1 ? [] : [`${count} main landmarks`];
}

function findHeadingFaults(nodes: readonly AccessibleNode[]): string[] {
  const headings = nodes.filter(({ role }) => role === 'heading');
  const faults = headings.filter(({ level = 0 }, i) => level > (headings[i - 1]?.level ?? 0) + 1);
  return faults.map(({ level, name }) => `heading of level ${level} after a skipped one: ${name}`);
}

/** Buttons of one list that nothing tells apart, and links that lead elsewhere under the same name. */
function findTwins(shown: readonly AccessibleNode[], nodes: readonly AccessibleNode[]): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const findList = ({ parentId }: AccessibleNode): AccessibleNode | undefined => {
    const parent = parentId === undefined ? undefined : byId.get(parentId);
    return !parent || LISTS.has(parent.role) ? parent : findList(parent);
  };
  const seen = new Map<string, string>();
  return shown.flatMap((node) => {
    const list = PRESSED.has(node.role) && node.name !== '' ? findList(node) : undefined;
    if (!list) return [];
    const key = JSON.stringify([list.id, node.role, node.name, node.description]);
    const urlBefore = seen.get(key);
    seen.set(key, node.url);
    if (urlBefore === undefined || (node.role === 'link' && node.url === urlBefore)) return [];
    return [`named like another one of its list: ${describe(node, nodes)}`];
  });
}

function describe(node: AccessibleNode, nodes: readonly AccessibleNode[]): string {
  const parent = nodes.find(({ id }) => id === node.parentId);
  const above: string = parent && parent.role !== 'RootWebArea' ? describe(parent, nodes) : '';
  const own = node.isIgnored || node.role === 'generic' ? '' : `${node.role} "${node.name.slice(0, 40)}"`;
  return [above, own].filter((part) => part !== '').join(' > ');
}
