/** Puts `text` on the clipboard. Rejects where that is not allowed, as on pages without a secure context. */
export async function copyToClipboard(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('This page has no clipboard');
  await navigator.clipboard.writeText(text);
}
