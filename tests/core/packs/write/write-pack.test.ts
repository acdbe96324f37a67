import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePack } from '../../../../core/packs/write/write-pack';
import type { Pack } from '../../../../core/topics/pack';
import { parsePack } from '../../../../core/topics/parse-pack';
import { samplePack, sampleTopic } from '../../store/sample-pack';
import { arbitraryPackData } from './arbitrary-pack';

function read(data: unknown): Pack {
  const parsed = parsePack(data);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pack;
}

describe('writePack', () => {
  it.each(['us-china-cyber-2015', 'supplier-directory'])('gives back the pack %s', (name) => {
    const pack = read(JSON.parse(readFileSync(`assets/packs/${name}.json`, 'utf8')));
    expect(read(JSON.parse(writePack(pack)))).toEqual(pack);
  });

  it('gives back any pack, and the same file again [B02]', () => {
    fc.assert(
      fc.property(arbitraryPackData, (data) => {
        const pack = read(data);
        const file = writePack(pack);
        expect(read(JSON.parse(file))).toEqual(pack);
        expect(writePack(read(JSON.parse(file)))).toBe(file);
      }),
    );
  });

  it('writes keys in one order and leaves out what reading fills in', () => {
    const aliases = [
      { hidden: true, match: 'exact', strength: 'supported', text: 'OPM' },
      { match: 'exact', text: 'Office of Personnel Management', strength: 'strong' },
      { match: 'caseless', text: 'Office of Personnel' },
    ];
    const evidence = { who: [{ text: 'China' }, { match: 'exact', text: 'Xi' }] };
    const pack = samplePack([sampleTopic('opm', { evidence, aliases, sameAs: [], facts: [] })]);
    expect(writePack(pack)).toBe(`{
  "format": "sidelight-pack/1",
  "id": "org.example.sample",
  "version": "1.0.0",
  "name": "Sample",
  "language": "en",
  "license": "CC0-1.0",
  "updated": "2026-01-02",
  "topics": [
    {
      "id": "opm",
      "name": "OPM",
      "kind": "event",
      "aliases": [
        {
          "text": "OPM",
          "hidden": true
        },
        {
          "text": "Office of Personnel Management",
          "strength": "strong",
          "match": "exact"
        },
        {
          "text": "Office of Personnel"
        }
      ],
      "evidence": {
        "who": [
          "China",
          {
            "text": "Xi",
            "match": "exact"
          }
        ]
      }
    }
  ]
}
`);
  });
});
