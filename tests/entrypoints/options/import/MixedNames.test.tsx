// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { TextContext } from '../../../../components/text-context';
import { describeImport } from '../../../../entrypoints/options/import/describe-import';
import { MixedNames } from '../../../../entrypoints/options/import/MixedNames';
import { readMessage } from '../../../components/read-message';
import { samplePack, sampleTopic } from '../../../core/store/sample-pack';
import { gradeOwn, gradeSample } from './sample-import';

/** Cyrillic up to its last letter. */
const TWIN = '\u0440\u0430\u0443\u0440\u0430l';

afterEach(cleanup);

function show(names: { count: number; first: readonly string[] }): string {
  const shown = render(
    <TextContext.Provider value={readMessage}>
      <MixedNames names={names} />
    </TextContext.Provider>,
  );
  return shown.container.textContent ?? '';
}

describe('names that mix alphabets', () => {
  it('are told before a pack is stored, of our own format and of others', () => {
    const own = gradeOwn(samplePack([sampleTopic('a', { aliases: [{ text: TWIN }, { text: 'paypal' }] })]));
    const foreign = gradeSample([['Fox', TWIN]]);
    for (const graded of [own, foreign]) {
      const { mixed } = describeImport(graded, [], null, 'd');
      expect(mixed).toEqual({ count: 1, first: [TWIN] });
      expect(show(mixed)).toContain(TWIN);
    }
  });

  it('are not spoken of when there are none', () => {
    expect(show({ count: 0, first: [] })).toBe('');
  });
});
