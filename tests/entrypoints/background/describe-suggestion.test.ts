import { describe, expect, it, vi } from 'vitest';
import { describeSuggestion } from '../../../entrypoints/background/describe-suggestion';

vi.mock('../../../core/page/translate', () => ({ translate: (key: string) => key }));

const TOPIC = { ref: 'p#a', kind: 'event', name: { en: 'R&D <b>"theft"</b>', de: 'Diebstahl' } } as const;

describe('describeSuggestion', () => {
  it('writes XML where the browser reads it, with nothing of the topic as markup', () => {
    expect(describeSuggestion({ ...TOPIC, dates: '2015-06' }, ['en'], true)).toEqual({
      content: 'R&D <b>"theft"</b>',
      description: '<match>R&amp;D &lt;b&gt;&quot;theft&quot;&lt;/b&gt;</match> <dim>kindEvent, June 2015</dim>',
    });
  });

  it('writes plain words elsewhere, in the language of the browser', () => {
    expect(describeSuggestion(TOPIC, ['de'], false)).toEqual({
      content: 'Diebstahl',
      description: 'Diebstahl (kindEvent)',
    });
  });

  it.each(['\ud800', '\u0000', '\n', '\ufffe'])('leaves out %j, for which a browser would refuse all lines', (sign) => {
    const { content, description } = describeSuggestion({ ...TOPIC, name: `a${sign}b` }, ['en'], true);
    expect(content + description).not.toContain(sign);
  });

  it('never offers an empty line', () => {
    expect(describeSuggestion({ ...TOPIC, name: ' ' }, ['en'], false).content).toBe('p#a');
  });
});
