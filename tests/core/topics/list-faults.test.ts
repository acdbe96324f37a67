import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../core/topics/parse-pack';

const PACK = {
  format: 'sidelight-pack/1',
  id: 'org.example.sample',
  version: '1.0.0',
  name: 'Sample',
  language: 'en',
  license: 'CC0-1.0',
  updated: '2026-01-02',
};
const TOPIC = { id: 'a', name: 'Topic', kind: 'event', aliases: [] };

describe('faults of a pack', () => {
  it.each([
    [{ ...PACK, topics: [{ ...TOPIC, aliasses: [] }] }, 'topics[0].aliasses is no field that belongs here'],
    [{ ...PACK, topics: [{ ...TOPIC, aliases: undefined }] }, 'topics[0].aliases is missing'],
    [{ ...PACK, topics: [{ ...TOPIC, aliases: 'Topic' }] }, 'topics[0].aliases is no list'],
    [{ ...PACK, topics: [{ ...TOPIC, aliases: [{ text: 5 }] }] }, 'topics[0].aliases[0].text is no text'],
    [{ ...PACK, topics: [{ ...TOPIC, name: '' }] }, 'topics[0].name is empty'],
    [{ ...PACK, topics: ['a'] }, 'topics[0] is no object'],
    [{ ...PACK, license: undefined, topics: [TOPIC] }, 'license is missing'],
    [
      { ...PACK, topics: [{ ...TOPIC, aliases: [{ text: 'A', strength: 'strnog' }] }] },
      'topics[0].aliases[0].strength is "strnog", but may only be "strong", "supported" or "weak"',
    ],
  ])('are told in words a reader understands: %#', (data, said) => {
    const parsed = parsePack(JSON.parse(JSON.stringify(data)));
    const lines = 'faults' in parsed ? parsed.faults.map(({ path, message }) => `${path} ${message}`) : [];
    expect(lines).toEqual([said]);
  });
});
