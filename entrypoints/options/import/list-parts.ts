import type { SkosChoice } from '../../../core/packs/read/choose-concepts';
import type { SkosScheme } from '../../../core/packs/read/list-skos-schemes';
import { localise } from '../../../core/topics/text';

/** A line of the list of parts: a whole scheme, or one of its top concepts with everything below it. */
export interface Part {
  readonly key: string;
  readonly uri: string;
  readonly name: string;
  readonly concepts: number;
  readonly isScheme: boolean;
}

/** Schemes, each with its top concepts behind it. */
export function listParts(schemes: readonly SkosScheme[], languages: readonly string[]): Part[] {
  return schemes.flatMap((scheme) => [
    toPart(scheme, true, languages, scheme.uri),
    ...scheme.tops.map((top) => toPart(top, false, languages, scheme.uri)),
  ]);
}

/** What was chosen, as the reader of the file takes it. */
export function toChoice(parts: readonly Part[]): SkosChoice {
  const listUris = (isScheme: boolean) => [
    ...new Set(parts.filter((part) => part.isScheme === isScheme).map(({ uri }) => uri)),
  ];
  return { schemes: listUris(true), roots: listUris(false) };
}

function toPart(
  { uri, name, concepts }: Pick<SkosScheme, 'uri' | 'name' | 'concepts'>,
  isScheme: boolean,
  languages: readonly string[],
  schemeUri: string,
): Part {
  const key = isScheme ? schemeUri : `${schemeUri}\n${uri}`;
  return { key, uri, name: localise(name, languages) || uri || '–', concepts, isScheme };
}
