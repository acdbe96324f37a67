import { keptId, keyOf } from '../store/kept-rows';
import type { KeptTable } from '../store/kept-tables';
import { toHeader } from '../store/packs';
import { readPolicyRows } from '../store/policy-rows';
import { walkStore } from '../store/walk-store';
import { PACK_FORMAT } from '../topics/pack';
import { DEFAULT_SETTINGS } from '../topics/settings';
import { BACKUP_FORMAT } from './backup';

/** So much text is handed to the browser at a time, which may keep it on disk. */
const PIECE_CHARS = 1_000_000;

/**
 * Everything in one file: a snapshot of the store, one row a line, written piece by piece so that the page stays alive with any
 * number of topics. What the organisation that manages the browser set is left out: it sets it again.
 */
export async function writeBackup(version: string, created: Date): Promise<Blob> {
  return composeBackup(walkStore, await readPolicyRows(), version, created);
}

/** The file for what `walk` shows; rows named in `policyRows` (`keptId`) are left out. */
export async function composeBackup(
  walk: typeof walkStore,
  policyRows: ReadonlySet<string>,
  version: string,
  created: Date,
): Promise<Blob> {
  const pieces: Blob[] = [];
  let text = '';
  const add = (more: string) => {
    text += more;
    if (text.length < PIECE_CHARS) return;
    pieces.push(new Blob([text]));
    text = '';
  };
  const addRows = (rows: readonly object[], isFirst: boolean) => {
    rows.forEach((row, i) => {
      add(`${isFirst && i === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`);
    });
  };
  const isOwn = (table: KeptTable) => (row: object) => !policyRows.has(keptId(table, keyOf(table, row)));
  await walk(async ({ rows, walkTopics }) => {
    const settings = rows.settings.filter(({ key }) => Object.hasOwn(DEFAULT_SETTINGS, key)).filter(isOwn('settings'));
    const head = {
      format: BACKUP_FORMAT,
      created: created.toISOString(),
      version,
      settings: Object.fromEntries(settings.map(({ key, value }) => [key, value])),
    };
    add(`${JSON.stringify(head).slice(0, -1)},\n`);
    for (const name of ['siteRules', 'quiets', 'topicStates', 'edits'] as const) {
      add(`"${name}":[`);
      addRows(rows[name].filter(isOwn(name)), true);
      add('],\n');
    }
    add('"builtInPacks":[');
    addRows(
      rows.packs.filter(({ builtIn }) => builtIn).map(({ id, enabled }) => ({ id, enabled })),
      true,
    );
    add('],\n"packs":[');
    for (const [i, row] of rows.packs.filter(({ builtIn }) => !builtIn).entries()) {
      const { enabled, digest, evidence } = row;
      const subscription = row.subscription?.byPolicy ? undefined : row.subscription;
      const decided = { enabled, digest, ...(subscription && { subscription }) };
      const pack = { format: PACK_FORMAT, ...toHeader(row), ...(evidence && { evidence }) };
      add(`${i === 0 ? '' : ','}\n${JSON.stringify(decided).slice(0, -1)},"pack":`);
      add(`${JSON.stringify(pack).slice(0, -1)},"topics":[`);
      let isFirst = true;
      await walkTopics(row, (topics) => {
        addRows(topics, isFirst);
        isFirst = false;
      });
      add(']}}');
    }
    add(']}\n');
  });
  return new Blob([...pieces, text], { type: 'application/json' });
}
