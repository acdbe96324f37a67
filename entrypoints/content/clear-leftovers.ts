/** The names that marks of a page script are painted under, in the sheet that dresses them. */
const MARK_RULES = /^@media not print \{\s*::highlight\(([a-z]{12})\)[^}]*\}\s*::highlight\(([a-z]{12})\)/;

/**
 * Takes away what the page script of a former version left in this document: its marks, and in Firefox its cards. There the browser ends
 * the script of a version that is replaced at once; in Chromium it lives on and closes its cards itself.
 */
export function clearLeftovers(): void {
  const left = document.adoptedStyleSheets.filter(takeMarks);
  if (left.length > 0)
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !left.includes(sheet));
  if (!import.meta.env.FIREFOX) return;
  for (const host of document.querySelectorAll<HTMLElement>('div[popover="manual"]')) {
    if (host.style.getPropertyPriority('all') === 'important' && host.childElementCount === 0) host.remove();
  }
}

/** Takes away the marks that `sheet` dresses; `false` when it is the page's own. */
function takeMarks(sheet: CSSStyleSheet): boolean {
  const names = MARK_RULES.exec(sheet.cssRules[0]?.cssText ?? '')?.slice(1) ?? [];
  for (const name of names) CSS.highlights.delete(name);
  return names.length > 0;
}
