import { expect } from 'vitest';
import type { Fault } from '../../core/topics/parse-pack';

/** What is said of a file as a whole: where in it would mean nothing. */
const WHOLE = [
  /^is empty$/,
  /^is none of the formats that can be read/,
  /^is JSON, but no pack of ours/,
  /^is (?:a web page|XML|an RTF document|a PDF document|a single STIX object)/,
  /^is (?:an?|compressed with) .+(?:unpack it first|not a pack|not a pack: .+)$/,
  /^describes a MISP galaxy without its values/,
  /^holds (?:nothing that can be a topic|no SKOS concept)/,
  /^is no JSON-LD: /,
  /^has (?:no rows|no column that holds the name)$/,
  /^can only be read from a file that you choose$/,
  /^and (?:more than )?\d+ more faults?$/,
];
/** The key or the line stands in the words. */
const SAYS_WHERE = /^has the (?:key|forbidden key) "|line \d+/;
/** What a program says when it broke. */
const BROKEN =
  /cannot be read:|is not a function|is not iterable|undefined \(|of undefined|call stack|Invalid array length/;

/** Expects a refusal whose every fault says where it is, unless it is one of the whole file, and that nothing broke. */
export function checkFaults(faults: readonly Fault[]): void {
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.length).toBeLessThanOrEqual(101);
  for (const { path, message } of faults) {
    expect(message).not.toBe('');
    expect(message).not.toMatch(BROKEN);
    const says = path !== '' || SAYS_WHERE.test(message) || WHOLE.some((whole) => whole.test(message));
    expect(says, `"${message}" says where it is`).toBe(true);
  }
}
