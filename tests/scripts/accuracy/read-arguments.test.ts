import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../scripts/accuracy/read-arguments';

describe('readArguments', () => {
  it('reads corpora and options in any order', () => {
    expect(readArguments(['--json', 'a.jsonl', '--hits', 'out.jsonl', 'b.jsonl', '--explain'])).toEqual({
      corpora: ['a.jsonl', 'b.jsonl'],
      json: true,
      hits: 'out.jsonl',
      explain: true,
    });
    expect(readArguments(['a.jsonl'])).toEqual({ corpora: ['a.jsonl'], json: false, explain: false });
  });

  it.each([
    ['no corpus', ['--json'], /^no corpus is given: npm run accuracy/],
    ['an unknown option', ['a.jsonl', '--jsn'], /^Unknown option '--jsn': npm run accuracy/],
    ['no file for the hits', ['a.jsonl', '--hits'], /--hits.*npm run accuracy/],
  ])('names %s in one line', (_, args, fault) => {
    expect(readArguments(args)).toEqual({ faults: [expect.stringMatching(fault)] });
    expect(JSON.stringify(readArguments(args))).not.toContain('\\n');
  });
});
