import { expect, it } from 'vitest';
import type { Reason } from '../../../core/topics/mention';
import { describeReason } from '../../../scripts/accuracy/describe-reason';

const weak: Reason = {
  alias: 'OPM',
  strength: 'weak',
  evidence: [
    { group: 'what', word: 'breach' },
    { group: 'who', word: 'Chinese\n hackers' },
  ],
};

it.each([
  [weak, 'weak "OPM" because what "breach", who "Chinese hackers"'],
  [{ ...weak, strength: 'strong', evidence: [] }, 'strong "OPM"'],
  [{ ...weak, evidence: [], follows: 'OPM breach' }, 'weak "OPM" follows "OPM breach"'],
  [
    { ...weak, evidence: weak.evidence.slice(0, 1), follows: 'OPM breach' },
    'weak "OPM" follows "OPM breach" because what "breach"',
  ],
] as const)('describeReason writes a sentence: %#', (reason, sentence) => {
  expect(describeReason(reason)).toBe(sentence);
});
