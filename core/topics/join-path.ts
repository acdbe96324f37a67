/** The path of a fault at `path` inside what stands at `before`; either may be empty. */
export function joinPath(before: string, path: string): string {
  return before === '' || path === '' || path.startsWith('[') ? `${before}${path}` : `${before}.${path}`;
}
