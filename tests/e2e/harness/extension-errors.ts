/**
 * Privileged code for Firefox: errors and uncaught rejections in our files, from its own console. What it says of a page that is left
 * while the browser still has an answer for its script is none.
 */
export const READ_EXTENSION_ERRORS = `return Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
  .filter(({ sourceName }) => sourceName.startsWith('moz-extension:'))
  .filter(({ errorMessage }) => !/^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(errorMessage))
  .map(({ errorMessage, sourceName }) => errorMessage + ' ' + sourceName);`;
