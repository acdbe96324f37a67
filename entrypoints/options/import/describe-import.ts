import type { Skipped } from '../../../core/packs/draft-pack';
import { comparePacks } from '../../../core/packs/edit/compare-packs';
import { type Clash, findClashes, type KnownName } from '../../../core/packs/grade/find-clashes';
import type { Pack } from '../../../core/topics/pack';
import { localise } from '../../../core/topics/text';
import { countAliases } from './count-aliases';
import type { GradedImport } from './grade-import';
import type { NamedCount, NameRow, Preview, SkippedGroup, StoredBefore } from './import-calls';
import type { Stored } from './read-stored';
import { sumRisk } from './sum-risk';

/** So many examples of one kind are shown. */
const FIRST = 20;
const FIRST_CLASHES = 100;

/** What a reader looks at before the pack is stored. */
export function describeImport(
  graded: GradedImport,
  known: readonly KnownName[],
  stored: Stored | null,
  digest: string,
): Preview {
  const { pack, format, present, skipped } = graded;
  const { topics, evidence: _evidence, format: _format, ...header } = pack;
  const clashes: Clash[] = findClashes(pack, known);
  return {
    header,
    format,
    topics: topics.length,
    aliases: countAliases(pack),
    present,
    skipped: groupSkipped(skipped),
    marks: sumRisk(graded.rows),
    mixed: findMixed(graded.rows),
    clashes: clashes.slice(0, FIRST_CLASHES).map(nameOnce),
    clashCount: clashes.length,
    stored: stored && compare(stored, pack, digest),
  };
}

/** A topic that writes the name in two ways is told once. */
function nameOnce(clash: Clash): Clash {
  const once = new Map(clash.known.map((known) => [`${known.packName}\n${known.topicName}`, known]));
  return { ...clash, known: [...once.values()] };
}

/** Names in letters of several alphabets: one may have been made to look like another. */
function findMixed(rows: readonly NameRow[]): NamedCount {
  const mixed = rows.filter(({ reasons }) => reasons.includes('mixed-script'));
  return { count: mixed.length, first: mixed.slice(0, FIRST).map(({ text }) => text) };
}

function groupSkipped(skipped: readonly Skipped[]): SkippedGroup[] {
  const groups = new Map<Skipped['reason'], Skipped[]>();
  for (const entry of skipped) {
    const group = groups.get(entry.reason);
    if (group) group.push(entry);
    else groups.set(entry.reason, [entry]);
  }
  return [...groups].map(([reason, all]) => ({ reason, count: all.length, first: all.slice(0, FIRST) }));
}

function compare({ row, pack: before, edits }: Stored, next: Pack, digest: string): StoredBefore {
  const { added, changed, removed } = comparePacks(before, next);
  const newNames = nameTopics(next);
  return {
    version: row.version,
    builtIn: row.builtIn,
    isSame: row.digest === digest,
    updatesFrom: row.subscription?.url ?? null,
    edits: edits.length,
    added: nameFirst(added, newNames),
    changed: nameFirst(changed, newNames),
    removed: nameFirst(removed, nameTopics(before)),
  };
}

function nameTopics({ topics }: Pack): Map<string, string> {
  return new Map(topics.map(({ id, name }) => [id, localise(name, navigator.languages)]));
}

function nameFirst(ids: readonly string[], names: ReadonlyMap<string, string>): NamedCount {
  return { count: ids.length, first: ids.slice(0, FIRST).map((id) => names.get(id) ?? id) };
}
