import type { CDPSession } from 'playwright-core';
import type { AccessibleNode } from './accessible-node';

/** The accessibility tree of a Chromium tab, closed shadow roots included, in the order of the document. */
export async function readAccessibilityTree(session: CDPSession): Promise<AccessibleNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find(({ parentId }) => parentId === undefined);
  const ordered: AccessibleNode[] = [];
  const visit = (id: string) => {
    const node = byId.get(id);
    if (!node) return;
    const read = (property: string) => node.properties?.find(({ name }) => name === property)?.value.value;
    const level = read('level');
    ordered.push({
      id,
      parentId: node.parentId,
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? '').trim(),
      description: String(node.description?.value ?? '').trim(),
      level: typeof level === 'number' ? level : undefined,
      url: String(read('url') ?? ''),
      isIgnored: node.ignored,
    });
    for (const child of node.childIds ?? []) visit(child);
  };
  if (root) visit(root.nodeId);
  return ordered;
}
