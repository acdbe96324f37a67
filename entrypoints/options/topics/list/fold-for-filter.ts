/** The spelling in which the filter compares: case, accents and compatibility forms do not count. */
export function foldForFilter(text: string): string {
  // Most names are plain: normalising a hundred thousand of them is what takes time.
  if (/^[ -~\n]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
