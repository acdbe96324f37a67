import type { DraftAlias, DraftPack, DraftTopic, PackDomain } from '../../../../core/packs/draft-pack';

/** A topic with these names; what is not given is empty. */
export function sampleTopic(
  id: string,
  aliases: readonly (string | DraftAlias)[],
  rest: Partial<DraftTopic> = {},
): DraftTopic {
  return {
    id,
    name: id,
    kind: 'software',
    claims: [],
    facts: [],
    related: [],
    sources: [],
    sameAs: [],
    ...rest,
    aliases: aliases.map((alias) => (typeof alias === 'string' ? { text: alias } : alias)),
  };
}

/** A draft of these topics. */
export function sampleDraft(topics: readonly DraftTopic[], domain: PackDomain = 'cyber-security'): DraftPack {
  return {
    header: {
      id: 'org.example.sample',
      version: '1.0.0',
      name: 'Sample',
      language: 'en',
      license: 'CC0-1.0',
      updated: '2026-11-01',
    },
    domain,
    topics,
  };
}
