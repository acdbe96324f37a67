import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../scripts/accuracy/read-corpus';

const TOPICS = new Set(['opm-breach', 'sony-hack']);

const mention = { surface: 'OPM', start: 4, end: 7, topic: 'opm-breach', label: 'yes' };
const item = { id: 'e1', source: 'own', lang: 'en', title: '', text: 'The OPM 💾 hack', mentions: [mention] };

const read = (...lines: readonly unknown[]) =>
  readCorpus(
    'c.jsonl',
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    TOPICS,
  );

describe('readCorpus', () => {
  it('gives passages with their labels, and no other fields', () => {
    expect(read(item)).toEqual({
      passages: [
        {
          id: 'e1',
          lang: 'en',
          title: '',
          text: 'The OPM 💾 hack',
          labels: [{ topic: 'opm-breach', start: 4, end: 7, label: 'yes' }],
        },
      ],
    });
  });

  it('counts UTF-16 units', () => {
    expect(read({ ...item, mentions: [{ ...mention, surface: 'hack', start: 11, end: 15 }] })).toHaveProperty(
      'passages',
    );
  });

  it('skips blank lines, a byte order mark and carriage returns', () => {
    expect(read(`\ufeff${JSON.stringify(item)}\r`, '', item, '')).toHaveProperty('passages.length', 2);
  });

  it('allows nested labels and two topics on one span', () => {
    const whole = { ...mention, surface: 'The OPM', start: 0 };
    expect(read({ ...item, mentions: [mention, whole, { ...mention, topic: 'sony-hack' }] })).toHaveProperty(
      'passages.0.labels.length',
      3,
    );
  });

  it.each([
    ['no JSON', ['{'], 'c.jsonl:1: the line is no JSON'],
    ['no object', ['[]'], 'c.jsonl:1: the line is no JSON object'],
    ['a later line', [item, '', { ...item, id: 7 }], 'c.jsonl:3: id is no text'],
    ['an empty id', [{ ...item, id: '' }], 'c.jsonl:1: id is empty'],
    ['no language', [{ ...item, lang: undefined }], 'c.jsonl:1: lang is missing'],
    ['no title', [{ ...item, title: undefined }], 'c.jsonl:1: title is missing'],
    ['no list of mentions', [{ ...item, mentions: undefined }], 'c.jsonl:1: mentions is missing'],
    ['mentions of another type', [{ ...item, mentions: {} }], 'c.jsonl:1: mentions is no list'],
    ['no passage', ['', ''], 'c.jsonl: holds no passage'],
  ])('names file, line and field of %s', (_, lines, fault) => {
    expect(read(...lines)).toEqual({ faults: [fault] });
  });

  it.each([
    ['no object', 'OPM', ' is no JSON object'],
    ['no offset', { ...mention, start: undefined }, '.start is missing'],
    ['a broken offset', { ...mention, end: 7.5 }, '.end is no whole number from 0 on'],
    ['a negative offset', { ...mention, start: -11 }, '.start is no whole number from 0 on'],
    ['no surface', { ...mention, surface: undefined }, '.surface is missing'],
    ['another slice', { ...mention, start: 3 }, '.surface "OPM" does not stand at 3-7, where " OPM" is'],
    [
      'an end behind the text',
      { ...mention, surface: 'hack', start: 11, end: 16 },
      '.surface "hack" does not stand at 11-16, where "hack" is',
    ],
    ['an unknown topic', { ...mention, topic: 'opm' }, '.topic "opm" is no topic of the built-in pack'],
    ['an unknown label', { ...mention, label: 'maybe' }, '.label "maybe" is none of yes, optional, no'],
  ])('names the mention with %s', (_, bad, fault) => {
    expect(read({ ...item, mentions: [mention, bad] })).toEqual({ faults: [`c.jsonl:1: mentions[1]${fault}`] });
  });

  it('lists every fault, a line each', () => {
    expect(read({ ...item, id: 1, mentions: [{ ...mention, topic: 'x', label: 'x' }] }, '?')).toEqual({
      faults: [
        'c.jsonl:1: id is no text',
        'c.jsonl:1: mentions[0].topic "x" is no topic of the built-in pack',
        'c.jsonl:1: mentions[0].label "x" is none of yes, optional, no',
        'c.jsonl:2: the line is no JSON',
      ],
    });
  });

  it('says nothing of slices when the text itself is missing', () => {
    expect(read({ ...item, text: undefined })).toEqual({ faults: ['c.jsonl:1: text is missing'] });
  });
});
