import type { ZipEntry } from './zip-entry';

const KINDS = /\.(?:js|css|html|json|png|svg|txt)$/;
const UNWANTED: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/(?:^|\/)\./, 'hidden file'],
  [/(?:^|\/)(?:tests?|node_modules)\//, 'file of tests or packages'],
  [/\.(?:test|spec|e2e)\./, 'test'],
];
const SOURCE_MAP = /[#@] sourceMappingURL=/;

/** What a package holds that it should not: tests, source maps, kinds of files nobody expects. */
export function checkPackage(entries: readonly ZipEntry[]): readonly string[] {
  return entries.flatMap(({ path, bytes }) => {
    const faults = UNWANTED.filter(([pattern]) => pattern.test(path)).map(([, what]) => `${path}: ${what}`);
    if (!KINDS.test(path)) faults.push(`${path}: no file of this kind belongs here`);
    if (SOURCE_MAP.test(Buffer.from(bytes).toString('latin1'))) faults.push(`${path}: names a source map`);
    return faults;
  });
}
