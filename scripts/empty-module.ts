/** Stands in for packages that the extension must not contain. */
export {};
