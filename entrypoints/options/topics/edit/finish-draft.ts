import type { Evidence, Topic } from '../../../../core/topics/topic';

const GROUPS = ['what', 'who', 'when', 'where'] as const;

/** A draft without what was left empty, as `parseTopic` wants it; entries of lists keep their places. */
export function finishDraft(draft: Topic): Topic {
  const { summary, dates, evidence, vetoes, ...rest } = draft;
  const kept = keepGroups(evidence);
  return {
    ...rest,
    ...(summary && { summary }),
    ...(dates && { dates }),
    aliases: draft.aliases.map(({ lang, hidden, ...alias }) => ({
      ...alias,
      ...(lang && { lang }),
      ...(hidden && { hidden }),
    })),
    ...(kept && { evidence: kept }),
    ...(vetoes &&
      vetoes.length > 0 && {
        vetoes: vetoes.map(({ aliases, sparesStrong, ...veto }) => ({
          ...veto,
          ...(aliases && aliases.length > 0 && { aliases }),
          ...(sparesStrong && { sparesStrong }),
        })),
      }),
    sources: draft.sources.map(({ url, date, ...source }) => ({
      ...source,
      ...(url && { url }),
      ...(date && { date }),
    })),
  };
}

function keepGroups(evidence: Evidence | undefined): Evidence | null {
  const groups = GROUPS.flatMap((group) => {
    const words = evidence?.[group] ?? [];
    return words.length === 0
      ? []
      : [[group, words.map(({ decisive, ...word }) => ({ ...word, ...(decisive && { decisive }) }))]];
  });
  return groups.length === 0 ? null : Object.fromEntries(groups);
}
