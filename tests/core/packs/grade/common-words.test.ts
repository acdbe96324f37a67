import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findWordKind, parseCommonWords } from '../../../../core/packs/grade/common-words';

const FOLDER = join(import.meta.dirname, '../../../../assets/words');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
const shipped = parseCommonWords(files.map((file) => readFileSync(join(FOLDER, file), 'utf8')));

describe('parseCommonWords', () => {
  it('reads shared beginnings and skips what it does not know', () => {
    const words = parseCommonWords(['0lost\n@rare\n0flood\n5ing\n?\n@nonsense\n0gone\n@everyday\r\n0house\r\n']);
    expect([...words.kinds]).toEqual([
      ['flood', 'rare'],
      ['flooding', 'rare'],
      ['house', 'everyday'],
    ]);
  });

  it('keeps the most usual sense of several languages', () => {
    const words = parseCommonWords(['@rare\n0die\n@function\n0the\n', '@function\n0die\n@rare\n0the\n']);
    expect(findWordKind('Die', words)).toBe('function');
    expect(findWordKind('THE', words)).toBe('function');
  });

  it('knows forms by their endings', () => {
    const words = parseCommonWords(['@everyday\n0carry\n0stop\n0make\n0house\n']);
    for (const form of ['carries', 'carried', 'stopped', 'stopping', 'making', 'houses', "house's", 'Stops']) {
      expect(findWordKind(form, words), form).toBe('everyday');
    }
    expect(findWordKind('housed-in', words)).toBeUndefined();
    expect(findWordKind('as', words)).toBeUndefined();
  });
});

describe('the lists that come with the extension', () => {
  it.each([
    ['one', 'function'],
    ['Play', 'everyday'],
    ['Christmas', 'calendar'],
    ['Russian', 'nation'],
    ['Milan', 'place'],
    ['Kevin', 'first-name'],
    ['Conti', 'surname'],
    ['Microsoft', 'brand'],
    ['tsunami', 'rare'],
    ['Maske', 'everyday'],
    ['nuit', 'everyday'],
    ['волк', 'everyday'],
  ])('know %s as %s', (word, kind) => expect(findWordKind(word, shipped)).toBe(kind));

  it.each(['LockBit', 'Ryuk', 'Sodinokibi', 'Turla', 'Emotet'])('do not know %s', (name) => {
    expect(findWordKind(name, shipped)).toBeUndefined();
  });

  it('are small', () => {
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(FOLDER, file)).length, 0);
    expect(bytes).toBeLessThan(250_000);
  });
});
