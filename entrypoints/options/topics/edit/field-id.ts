/** The id of the field at a path of the draft. */
export function fieldId(path: string): string {
  return `draft-${path.replace(/[^\w-]+/g, '-')}`;
}
