import { PACK_FORMAT, type Pack } from '../../../core/topics/pack';
import { parsePack } from '../../../core/topics/parse-pack';

/** A pack of an event with a weak and a strong alias and of an idea, with a word of context for both. */
export function samplePack(): Pack {
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
        id: 'opm',
        name: 'OPM breach',
        kind: 'event',
        aliases: [
          { text: 'OPM', strength: 'weak' },
          { text: 'OPM breach', strength: 'strong' },
          { text: 'Personnel Office', match: 'never' },
        ],
        evidence: { what: ['records', { text: 'SF', match: 'exact' }] },
        vetoes: [{ text: 'OPM Records', scope: 'touching' }],
      },
      {
        id: 'norms',
        name: 'Norms',
        kind: 'concept',
        aliases: [{ text: 'norms', strength: 'supported' }],
        evidence: { what: ['cyberspace'] },
      },
    ],
  });
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pack;
}
