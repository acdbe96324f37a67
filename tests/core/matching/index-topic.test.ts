import { expect, it } from 'vitest';
import { listPackTopics } from '../../../core/matching/index-topic';
import { PACK_FORMAT } from '../../../core/topics/pack';
import { parsePack } from '../../../core/topics/parse-pack';

it('listPackTopics gives what the index needs of every topic', () => {
  const parsed = parsePack({
    format: PACK_FORMAT,
    id: 'org.example',
    version: '1.0.0',
    name: 'Example',
    language: 'en',
    license: 'CC0-1.0',
    updated: '2026-11-01',
    evidence: { who: ['hackers'] },
    topics: [
      {
        id: 'a',
        name: 'A',
        kind: 'event',
        aliases: [{ text: 'Alpha' }],
        evidence: { what: ['breach'] },
        vetoes: [{ text: 'Alpha Centauri', scope: 'touching' }],
        precededByOtherName: ['Mr'],
      },
      { id: 'b', name: 'B', kind: 'person', aliases: [] },
    ],
  });
  expect('pack' in parsed && listPackTopics(parsed.pack)).toEqual([
    {
      ref: 'org.example#a',
      packId: 'org.example',
      kind: 'event',
      aliases: [{ text: 'Alpha', strength: 'supported', match: 'exact' }],
      evidence: { what: [{ text: 'breach' }] },
      packEvidence: { who: [{ text: 'hackers' }] },
      vetoes: [{ text: 'Alpha Centauri', scope: 'touching' }],
      precededByOtherName: ['Mr'],
    },
    {
      ref: 'org.example#b',
      packId: 'org.example',
      kind: 'person',
      aliases: [],
      packEvidence: { who: [{ text: 'hackers' }] },
    },
  ]);
});
