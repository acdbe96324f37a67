import axe from 'axe-core';

// happy-dom has no layout and no style cascade, so colours and sizes cannot be judged here.
const NEEDS_LAYOUT = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'region'];

/** What axe-core finds wrong in `element`, one line a fault. */
export async function findAxeFaults(element: Element): Promise<string[]> {
  const rules = Object.fromEntries(NEEDS_LAYOUT.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(element, { rules });
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`);
}
