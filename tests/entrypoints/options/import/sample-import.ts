import type { DraftPack } from '../../../../core/packs/draft-pack';
import { parseCommonWords } from '../../../../core/packs/grade/common-words';
import type { Pack } from '../../../../core/topics/pack';
import { type GradedImport, gradeImport } from '../../../../entrypoints/options/import/grade-import';

/** A few words of ordinary text. */
export const WORDS = parseCommonWords(['@everyday\n0apple\n0bear\n0play\n']);

const LISTS = { claims: [], facts: [], related: [], sources: [], sameAs: [] };

/** A draft of groups with these names, the first of each being the topic's. */
export function sampleDraft(groups: readonly (readonly string[])[]): DraftPack {
  return {
    header: {
      id: 'org.example.groups',
      version: '1.0.0',
      name: 'Groups',
      language: 'en',
      license: 'CC0-1.0',
      updated: '2026-01-02',
    },
    domain: 'cyber-security',
    topics: groups.map((names, i) => ({
      id: `g${i}`,
      name: names[0] ?? '',
      kind: 'group' as const,
      aliases: names.map((text) => ({ text })),
      ...LISTS,
    })),
  };
}

/** The same, graded. */
export function gradeSample(groups: readonly (readonly string[])[]): GradedImport {
  const draft = sampleDraft(groups);
  return gradeImport({ kind: 'draft', format: 'misp-galaxy', draft, present: groups.length, skipped: [] }, WORDS);
}

/** A pack of our own format, graded. */
export function gradeOwn(pack: Pack): GradedImport {
  return gradeImport({ kind: 'pack', format: 'sidelight', pack, present: pack.topics.length, skipped: [] }, WORDS);
}
