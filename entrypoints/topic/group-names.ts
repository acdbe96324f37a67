import { localise } from '../../core/topics/text';
import type { Strength, Topic } from '../../core/topics/topic';

/** Names that say most by themselves are told first. */
const RANKS: Readonly<Record<Strength, number>> = { strong: 0, supported: 1, weak: 2 };

/** Names of one language. */
export interface NameGroup {
  /** BCP 47 tag. */
  readonly language: string;
  readonly names: readonly string[];
}

/** All names of a topic but the one it is shown by. */
export interface GroupedNames {
  readonly marked: readonly NameGroup[];
  /** Names that are for searching and reading only. */
  readonly unmarked: readonly NameGroup[];
  /** How many are marked but not meant to be shown. */
  readonly hidden: number;
}

/** Parts the names of a topic by whether pages are searched for them, and by language: the reader's languages first. */
export function groupNames(topic: Topic, packLanguage: string, languages: readonly string[]): GroupedNames {
  const shown = localise(topic.name, languages);
  const marked = new Map<string, Set<string>>();
  const unmarked = new Map<string, Set<string>>();
  let hidden = 0;
  const inOrder = topic.aliases.toSorted((a, b) => RANKS[a.strength] - RANKS[b.strength]);
  for (const { text, lang = packLanguage, match, hidden: isHidden } of inOrder) {
    if (isHidden) hidden += match === 'never' ? 0 : 1;
    else add(match === 'never' ? unmarked : marked, lang, text);
  }
  const names = typeof topic.name === 'string' ? {} : topic.name;
  for (const [language, name] of Object.entries(names)) {
    if (name !== shown && ![...marked.values()].some((known) => known.has(name))) add(unmarked, language, name);
  }
  return { marked: order(marked, languages), unmarked: order(unmarked, languages), hidden };
}

function add(groups: Map<string, Set<string>>, language: string, name: string): void {
  const group = groups.get(language) ?? new Set();
  groups.set(language, group.add(name));
}

function order(groups: ReadonlyMap<string, ReadonlySet<string>>, languages: readonly string[]): NameGroup[] {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  const wanted = languages.map(base);
  const rank = (language: string) => {
    const at = wanted.indexOf(base(language));
    return at < 0 ? wanted.length : at;
  };
  return [...groups]
    .map(([language, names]) => ({ language, names: [...names] }))
    .toSorted((a, b) => rank(a.language) - rank(b.language));
}
