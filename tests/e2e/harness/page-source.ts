/** Code to run in a page: an expression, or a function that uses nothing but its arguments and the page's globals. */
export type PageCode<Args extends unknown[], Result> = string | ((...args: Args) => Result | Promise<Result>);

/** One expression that evaluates the code with its arguments (JSON values); `undefined` arrives as `null`. */
export function toPageSource<Args extends unknown[], Result>(code: PageCode<Args, Result>, args: Args): string {
  if (typeof code === 'string') return code;
  // esbuild (tsx) wraps named functions in __name(), which no page has.
  return `((__name) => (${code})(...${JSON.stringify(args)}))((named) => named)`;
}
