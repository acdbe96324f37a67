/**
 * In place of WXT's context of a content script, which tells every page by an event that it is there, under the extension's own id.
 * The page script has a signal of its own and asks nothing of it.
 */
export function ContentScriptContext(): void {}
