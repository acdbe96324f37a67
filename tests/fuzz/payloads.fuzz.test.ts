import { describe, expect, it, vi } from 'vitest';
import { writeMarkdown } from '../../core/annotate/write-markdown';
import { writeAnki } from '../../core/packs/write/write-anki';
import { writeCsv } from '../../core/packs/write/write-csv';
import { describeSuggestion } from '../../entrypoints/background/describe-suggestion';
import { sampleMention } from '../core/annotate/sample-mention';
import { samplePack, sampleTopic } from '../core/store/sample-pack';
import { writePayloads } from '../e2e/harness/write-payloads';

vi.mock('../../core/page/translate', () => ({ translate: (key: string) => key }));

const PAYLOADS = writePayloads('https://hit.example');
const pack = samplePack(
  PAYLOADS.map((text, i) => sampleTopic(`t${i}`, { name: text, summary: `${text} x`, aliases: [{ text }] })),
);

describe('a hundred texts of markup', () => {
  it('are words in a line under the address bar [B08]', () => {
    for (const name of PAYLOADS) {
      const { description } = describeSuggestion({ ref: 'p#a', kind: 'event', name }, ['en'], true);
      const bare = description.replace(/^<match>(.*)<\/match> <dim>(.*)<\/dim>$/, '$1$2');
      expect(bare).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/);
    }
  });

  it('are words in Markdown [B08]', () => {
    const page = { url: 'https://example.org/', title: PAYLOADS[0] ?? '', readAt: new Date('2026-01-02T00:00:00Z') };
    for (const text of PAYLOADS) {
      const mention = sampleMention(
        { name: text, summary: text, sources: [{ title: text, publisher: text }] },
        { exact: text, passage: text },
      );
      const written = writeMarkdown(page, [mention], ['en']);
      expect(written.replace(/\\[\\<>[\]`]/g, '')).not.toMatch(/<[a-z!/]|\]\(javascript:/i);
    }
  });

  it('are cells of a table and notes for Anki without markup [B18]', () => {
    expect(
      writeCsv(pack, false)
        .split('\r\n')
        .filter((line) => /^"?[=+\-@]/.test(line)),
    ).toEqual([]);
    const notes = writeAnki(pack)
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    for (const note of notes) expect(note.replaceAll('<br>', '')).not.toMatch(/[<>]/);
  });
});
