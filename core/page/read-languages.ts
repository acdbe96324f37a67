/** The languages to show texts of topics in, best first: that of this page, then those the reader asked the browser for. */
export function readLanguages(): readonly string[] {
  return [...new Set([document.documentElement.lang, ...navigator.languages].filter((tag) => tag !== ''))];
}
