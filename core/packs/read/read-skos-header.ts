import { LIMITS } from '../../topics/limits';
import type { PackHeader } from '../../topics/pack';
import type { SkosChoice } from './choose-concepts';
import { cleanLine } from './clean-line';
import { joinStatements } from './join-statements';
import { nameFilePack } from './name-file-pack';
import type { ReadContext } from './read-context';
import { readDay } from './read-date';
import { readLabels } from './read-labels';
import { readVersion } from './read-version';
import { listTerms, type Thesaurus } from './thesaurus';
import { toTopicId } from './topic-id';
import type { Term, Triples } from './triples';

const SPDX_PAGE = /^https?:\/\/spdx\.org\/licenses\/([\w.+-]+?)(?:\.html)?$/;
const SPDX_EXPRESSION = /^[A-Za-z][\w.+-]*(?: (?:AND|OR|WITH) [A-Za-z][\w.+-]*)*$/;
const CREATIVE_COMMONS = /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)\b/;

/** What a thesaurus says about itself, told by the scheme that was chosen first, or by its only one. */
export function readSkosHeader(
  triples: Triples,
  { schemes }: Thesaurus,
  choice: SkosChoice | undefined,
  language: string,
  { fileName, today }: ReadContext,
): PackHeader {
  const file = nameFilePack(fileName);
  const [scheme = ''] = [...(choice?.schemes ?? []), ...schemes.keys()].filter((uri) => uri !== '');
  const [root] = choice?.schemes.length === 0 ? choice.roots : [];
  const word = (property: 'licence' | 'rights' | 'modified' | 'version'): string =>
    cleanLine(listTerms(triples, scheme, property).find(isTelling)?.value ?? '', LIMITS.line);
  const description = readLabels(triples, scheme, 'description', language, LIMITS.summary);
  const updated = readDay(word('modified'));
  const licence = word('licence');
  // Where the licence is one of several rights, the others are what it wants shown.
  const telling = listTerms(triples, scheme, 'rights').filter(isTelling);
  const others = telling.map(({ value }) => cleanLine(value, LIMITS.line)).filter((value) => value !== licence);
  const rights = joinStatements(others) || (SPDX_EXPRESSION.test(licence) ? '' : word('rights'));
  return {
    id: toPackId(root ?? scheme) || file.id,
    version: readVersion(word('version')) ?? readVersion(updated ?? '') ?? '1.0.0',
    name:
      (root === undefined ? undefined : readLabels(triples, root, 'prefLabel', language)) ??
      readLabels(triples, scheme, 'title', language) ??
      file.name,
    ...(description === undefined ? {} : { description }),
    language,
    license: cleanLine(nameLicence(licence), LIMITS.name) || 'NOASSERTION',
    ...(rights === '' ? {} : { attribution: rights }),
    updated: updated ?? today,
  };
}

/** The name of a node without an address tells a reader nothing. */
function isTelling({ value }: Term): boolean {
  return !value.startsWith('_:');
}

/** Unlike a topic's id, a pack's may hold `#`. */
function toPackId(uri: string): string {
  return uri.length <= LIMITS.name / 2 && !/\s/.test(uri) ? cleanLine(uri, LIMITS.name) : toTopicId(uri);
}

function nameLicence(licence: string): string {
  const spdx = SPDX_PAGE.exec(licence)?.[1];
  const [, code, version] = CREATIVE_COMMONS.exec(licence) ?? [];
  if (spdx !== undefined || code === undefined) return spdx ?? licence;
  return code === 'zero'
    ? `CC0-${version}`
    : code === 'mark'
      ? `PDM-${version}`
      : `CC-${code.toUpperCase()}-${version}`;
}
