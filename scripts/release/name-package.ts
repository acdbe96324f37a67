const FOLDER = 'node_modules/';

/** What bundlers write themselves, by the beginning of the made-up module's name. */
const WRITTEN_BY: readonly (readonly [prefix: string, name: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
  ['\0virtual:wxt-', 'wxt'],
];

/** The package a bundled module comes from, as its folder below the root; null for code of our own. Throws when nobody knows. */
export function namePackage(moduleId: string, root: string): string | null {
  const id = moduleId.replaceAll('\\', '/');
  const start = id.lastIndexOf(FOLDER);
  if (start >= 0) {
    const [first = '', second = ''] = id.slice(start + FOLDER.length).split('/');
    const name = first.startsWith('@') ? `${first}/${second}` : first;
    // Proxies of modules have their maker's mark before the path.
    return id.slice(Math.max(id.indexOf(root), 0), start + FOLDER.length) + name;
  }
  const writer = WRITTEN_BY.find(([prefix]) => id.startsWith(prefix))?.[1];
  if (writer) return `${root}/${FOLDER}${writer}`;
  if (id.startsWith(`${root}/`)) return null;
  throw new Error(`No package is known for the bundled module ${JSON.stringify(moduleId)}`);
}
