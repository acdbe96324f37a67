import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeArtifact, encodeArtifact } from '../../core/matching/artifact-text';
import { compileIndex } from '../../core/matching/compile-index';
import { findMentions } from '../../core/matching/find-mentions';
import { loadIndex } from '../../core/matching/match-index';
import { isCall } from '../../core/messaging/wire';
import { sampleTopics } from '../core/matching/sample-index';
import { countCases } from './count-cases';
import { editBytes } from './edit-bytes';

const INDEX = encodeArtifact(compileIndex(sampleTopics([{ aliases: ['OPM breach'] }])).words);
const TEXT = 'The OPM breach was a breach.';

const { numRuns, timeout } = countCases(22);

it('reads a damaged index as the one it was, or says that it is none [B01]', { timeout }, () => {
  const whole = findMentions(TEXT, loadIndex(decodeArtifact(INDEX)));
  expect(whole).toHaveLength(1);
  const check = (bytes: Uint8Array) => {
    let index: ReturnType<typeof loadIndex>;
    try {
      index = loadIndex(decodeArtifact(new TextDecoder().decode(bytes)));
    } catch (error) {
      expect(String(error)).toMatch(/The match index (?:is damaged|has version)|This is no match index/);
      return;
    }
    expect(findMentions(TEXT, index)).toEqual(whole);
  };
  fc.assert(fc.property(editBytes(new TextEncoder().encode(INDEX)), check), { numRuns });
});

it('takes nothing for a call that is none [B01]', { timeout }, () => {
  const message = fc.oneof(fc.anything(), fc.record({ sidelight: fc.anything(), args: fc.anything() }));
  const check = (sent: unknown) => {
    if (!isCall(sent)) return;
    expect(sent.sidelight).toBeTypeOf('string');
    expect(Array.isArray(sent.args)).toBe(true);
  };
  fc.assert(fc.property(message, check), { numRuns });
});
