/** `address` as the destination of a Markdown link. */
export function escapeDestination(address: string): string {
  return address
    .replace(/[\s()<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/&(?=#?\w+;)/g, '\\&');
}
