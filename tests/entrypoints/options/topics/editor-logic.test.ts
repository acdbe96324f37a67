// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseTopic } from '../../../../core/topics/parse-topic';
import { changeText, readText } from '../../../../entrypoints/options/topics/edit/change-text';
import { describeFault } from '../../../../entrypoints/options/topics/edit/describe-fault';
import { describeField } from '../../../../entrypoints/options/topics/edit/describe-field';
import { finishDraft } from '../../../../entrypoints/options/topics/edit/finish-draft';
import { removeSource } from '../../../../entrypoints/options/topics/edit/remove-source';
import { startTopic } from '../../../../entrypoints/options/topics/edit/start-topic';
import { readMessage } from '../../../components/read-message';

const START = startTopic('t', 'Grey Heron');

describe('changeText', () => {
  it('leaves plain text plain in the pack’s language', () => {
    expect(changeText('old', 'en', 'new', 'en')).toBe('new');
    expect(changeText(undefined, 'en', 'new', 'en')).toBe('new');
  });

  it('makes a map with a second language, and takes a language away', () => {
    const both = changeText('heron', 'de', 'Reiher', 'en');
    expect(both).toEqual({ en: 'heron', de: 'Reiher' });
    expect(readText(both, 'de', 'en')).toBe('Reiher');
    expect(changeText(both, 'en', '', 'en')).toEqual({ de: 'Reiher' });
    expect(changeText({ de: 'Reiher' }, 'de', '', 'en')).toBe('');
    expect(changeText('heron', 'de', '', 'en')).toBe('heron');
  });
});

describe('finishDraft', () => {
  it('leaves out what is empty, and keeps places', () => {
    const draft = {
      ...START,
      summary: '',
      dates: '',
      aliases: [{ text: '', strength: 'weak' as const, match: 'exact' as const, lang: '', hidden: false }],
      evidence: { what: [], who: [{ text: 'x', decisive: false }] },
      vetoes: [{ text: 'v', scope: 'page' as const, aliases: [], sparesStrong: false }],
      sources: [{ title: 'T', publisher: 'P', url: '', date: '' }],
    };
    expect(finishDraft(draft)).toEqual({
      ...START,
      aliases: [{ text: '', strength: 'weak', match: 'exact' }],
      evidence: { who: [{ text: 'x' }] },
      vetoes: [{ text: 'v', scope: 'page' }],
      sources: [{ title: 'T', publisher: 'P' }],
    });
  });

  it('gives what the parser accepts', () => {
    expect(parseTopic(finishDraft(START))).toEqual({ topic: START });
  });
});

describe('removeSource', () => {
  it('renumbers the facts behind it and leaves its own without one', () => {
    const source = (title: string) => ({ title, publisher: 'P' });
    const fact = (at: number) => ({ date: '2015', text: 'x', source: at });
    const topic = { ...START, sources: ['a', 'b', 'c'].map(source), facts: [0, 1, 2].map(fact) };
    const left = removeSource(topic, 1);
    expect(left.sources.map(({ title }) => title)).toEqual(['a', 'c']);
    expect(left.facts.map((found) => found.source)).toEqual([0, -1, 1]);
  });
});

describe('describeFault', () => {
  const alias = { text: 'A' };
  it.each([
    { name: '' },
    { name: 'x'.repeat(201) },
    { name: 'a\u200bb' },
    { name: '\ud800' },
    { claims: Array(501).fill('x') },
    { dates: 'soon' },
    { sources: [{ title: 'T', publisher: 'P', date: 'soon' }] },
    { sources: [{ title: 'T', publisher: 'P', url: 'ftp://example.org' }] },
    { facts: [{ date: '2015', text: 'x', source: -1 }] },
    { facts: [{ date: '2015', text: 'x', source: 3 }] },
    { aliases: [{ text: 'A', lang: '?' }] },
    { aliases: [alias, alias] },
    { aliases: [alias], vetoes: [{ text: 'v', scope: 'page', aliases: ['B'] }] },
  ])('has words for what is wrong with %j', (fields) => {
    const parsed = parseTopic({ ...START, ...fields });
    if ('topic' in parsed) throw new Error('no fault');
    for (const { path, message } of parsed.faults) {
      expect(describeFault(message, readMessage)).not.toBe(message);
      expect(describeField(path, readMessage)).not.toContain('[');
    }
  });
});
