/** `text` without half a sign at its ends, as a cut may leave it there. */
export function dropHalves(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
