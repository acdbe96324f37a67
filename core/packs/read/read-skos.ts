import { EDTF_DATE_OR_INTERVAL } from '../../topics/edtf';
import { LIMITS } from '../../topics/limits';
import type { Fault } from '../../topics/parse-pack';
import { TOPIC_KINDS } from '../../topics/topic';
import type { DraftAlias, DraftTopic, ReadPack, Skipped } from '../draft-pack';
import { chooseConcepts, type SkosChoice } from './choose-concepts';
import { cleanLine } from './clean-line';
import { cleanName } from './clean-name';
import { collectAliases } from './collect-aliases';
import { describeSource } from './describe-source';
import type { ReadContext } from './read-context';
import { readLabels, readLanguage, readWords } from './read-labels';
import { readSkosHeader } from './read-skos-header';
import { listTerms, readThesaurus, type Thesaurus } from './thesaurus';
import { deriveTopicId, toTopicId } from './topic-id';
import type { Triples } from './triples';

/** More concepts than this are a library, not a pack. */
export const MAX_CONCEPTS = 100_000;

/** Reads the concepts of a choice, or all of them, as topics under their addresses. */
export function readSkos(
  triples: Triples,
  choice: SkosChoice | undefined,
  context: ReadContext,
): ReadPack | { readonly faults: readonly Fault[] } {
  const thesaurus = readThesaurus(triples);
  const { concepts } = thesaurus;
  if (concepts.size === 0) return { faults: [{ path: '', message: 'holds no SKOS concept' }] };
  const chosen = chooseConcepts(thesaurus, choice);
  if (chosen.size === 0) return { faults: [{ path: '', message: 'holds none of the schemes and concepts chosen' }] };
  if (chosen.size > MAX_CONCEPTS) {
    const message = `${chosen.size} concepts are more than ${MAX_CONCEPTS}: choose a part of them`;
    return { faults: [{ path: '', message }] };
  }

  const language = findLanguage(triples, chosen);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const skipped: Skipped[] = [];
  for (const uri of concepts) {
    const name = nameOf(triples, uri, language);
    // The name of a node without an address changes with every file.
    const id = (uri.startsWith('_:') ? '' : toTopicId(uri)) || deriveTopicId(name);
    const reason = findReason();
    if (reason !== null) skipped.push({ at: cleanLine(uri, LIMITS.line), name, reason });
    else {
      ids.set(uri, id);
      taken.add(id);
    }

    function findReason(): Skipped['reason'] | null {
      if (!chosen.has(uri)) return 'not-chosen';
      const [deprecated] = listTerms(triples, uri, 'deprecated');
      if (deprecated?.value === 'true' || deprecated?.value === '1') return 'deprecated';
      if (name === '') return 'no-name';
      return taken.has(id) ? 'duplicate' : null;
    }
  }
  const topics = Array.from(ids, ([uri, id]) => readTopic(triples, thesaurus, uri, id, ids, language));
  const header = readSkosHeader(triples, thesaurus, choice, language, context);
  return { draft: { header, domain: 'general', topics }, present: concepts.size, skipped };
}

function readTopic(
  triples: Triples,
  { broader, narrower }: Thesaurus,
  uri: string,
  id: string,
  ids: ReadonlyMap<string, string>,
  language: string,
): DraftTopic {
  const summary = readLabels(triples, uri, 'summary', language, LIMITS.summary);
  const kind = TOPIC_KINDS.find((one) => one === listTerms(triples, uri, 'kind')[0]?.value) ?? 'other';
  const dates = listTerms(triples, uri, 'dates')[0]?.value ?? '';
  const sources = listTerms(triples, uri, 'source').flatMap(({ value, isNode }) => {
    const title = isNode ? listTerms(triples, value, 'title')[0]?.value : undefined;
    return describeSource(value, { title }) ?? [];
  });
  const near = [
    ...(broader.get(uri) ?? []),
    ...(narrower.get(uri) ?? []),
    ...listTerms(triples, uri, 'related').map(({ value }) => value),
  ];
  const matches = listTerms(triples, uri, 'sameAs').map(({ value }) => value);
  const same = [id === uri || uri.startsWith('_:') ? '' : uri, ...matches].map((other) => cleanLine(other, LIMITS.url));
  return {
    id,
    name: readLabels(triples, uri, 'prefLabel', language) ?? id,
    kind,
    ...(summary === undefined ? {} : { summary }),
    ...(EDTF_DATE_OR_INTERVAL.test(dates) ? { dates } : {}),
    claims: [],
    facts: [],
    aliases: readAliases(triples, uri),
    related: [...new Set(near.flatMap((other) => ids.get(other) ?? []))]
      .filter((other) => other !== id)
      .slice(0, LIMITS.list),
    sources: sources.slice(0, LIMITS.list),
    sameAs: [...new Set(same)].filter((other) => other !== '' && other !== id).slice(0, LIMITS.list),
  };
}

function readAliases(triples: Triples, uri: string): DraftAlias[] {
  const list = (property: 'prefLabel' | 'altLabel' | 'hiddenLabel', more: object = {}): DraftAlias[] =>
    listTerms(triples, uri, property)
      .flatMap((term) => readWords(triples, term))
      .map((term) => {
        const lang = readLanguage(term);
        return { text: cleanName(term.value), ...(lang === undefined ? {} : { lang }), ...more };
      });
  // A class mark is for whoever looks it up; where the address holds it already, it says nothing new.
  const notations = listTerms(triples, uri, 'notation')
    .map(({ value }) => cleanLine(value, LIMITS.name))
    .filter((notation) => !uri.endsWith(notation) && !uri.endsWith(encodeURIComponent(notation)))
    .map((notation) => ({ text: notation, match: 'never' as const }));
  const hidden = list('hiddenLabel', { hidden: true });
  return collectAliases(list('prefLabel'), [...list('altLabel'), ...hidden, ...notations]);
}

/** The language that most names are in; `und` (undetermined) when none says. */
function findLanguage(triples: Triples, concepts: ReadonlySet<string>): string {
  const counts = new Map<string, number>();
  for (const concept of concepts) {
    for (const term of listTerms(triples, concept, 'prefLabel').flatMap((label) => readWords(triples, label))) {
      const lang = readLanguage(term);
      if (lang !== undefined) counts.set(lang, (counts.get(lang) ?? 0) + 1);
    }
  }
  const most = [...counts.values()].reduce((highest, count) => Math.max(highest, count), 0);
  // Where several are complete, English is the one most readers share.
  if ((counts.get('en') ?? 0) === most && most > 0) return 'en';
  return [...counts].find(([, count]) => count === most)?.[0] ?? 'und';
}

function nameOf(triples: Triples, uri: string, language: string): string {
  const name = readLabels(triples, uri, 'prefLabel', language) ?? '';
  return typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0] ?? '');
}
