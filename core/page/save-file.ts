/** A browser has read a blob long before. */
const KEPT_MS = 60_000;

/** Has the browser save a file; a link to a blob needs no permission to download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
