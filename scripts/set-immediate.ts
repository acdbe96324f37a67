/**
 * Stands in for the polyfill of this name, which evaluates strings: the reader of JSON-LD looks for the function when it is
 * loaded, in a worker of our own.
 */
Object.assign(globalThis, { setImmediate: (work: () => void) => setTimeout(work, 0) });

export {};
