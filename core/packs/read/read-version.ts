/** A version or a date of a foreign file as a semantic version: "18.1" is 18.1.0, "2024-05-01" is 2024.5.1; else null. */
export function readVersion(text: string | undefined): string | null {
  const found = /^\D{0,20}(\d{1,9})(?:[.-](\d{1,9}))?(?:[.-](\d{1,9}))?/.exec(text?.trim() ?? '');
  return found === null ? null : [found[1], found[2], found[3]].map((part) => String(Number(part ?? 0))).join('.');
}
