/** The spelling under which two writings of one alias are the same: compatibility forms, case, blanks, apostrophes. */
export function foldAlias(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
