import { formatNumber } from '../../../../core/page/format-number';
import type { Translate } from '../../../../core/topics/translate';

/** The first step of a path, and the name of that part of the editor. */
const PARTS: Readonly<Record<string, string>> = {
  name: 'editName',
  kind: 'editKind',
  summary: 'editSummary',
  dates: 'editDates',
  aliases: 'editAliases',
  evidence: 'editEvidence',
  vetoes: 'editVetoes',
  claims: 'editClaims',
  facts: 'editFacts',
  sources: 'editSources',
  related: 'editRelated',
  sameAs: 'editSameAs',
};

/** Where a fault is, for a reader: `aliases[2].text` is "Names, 3". */
export function describeField(path: string, t: Translate): string {
  const [, part = '', row] = /^(\w+)(?:\.\w+)?(?:\[(\d+)\])?/.exec(path) ?? [];
  const name = PARTS[part] ? t(PARTS[part]) : path;
  return row === undefined ? name : t('editFieldAt', name, formatNumber(Number(row) + 1));
}
