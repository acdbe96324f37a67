/** Privileged code for Firefox: errors and uncaught rejections in our files, from its own console. */
export const READ_EXTENSION_ERRORS = `return Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
  .filter(({ sourceName }) => sourceName.startsWith('moz-extension:'))
  .map(({ errorMessage, sourceName }) => errorMessage + ' ' + sourceName);`;
