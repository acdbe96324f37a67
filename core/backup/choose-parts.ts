import { MY_PACK } from '../store/edits';
import { layOutPack } from '../store/lay-out-pack';
import type { RestoredParts } from '../store/restore';
import type { Backup } from './backup';

/** Which parts of a backup a reader wants back. */
export interface ChosenParts {
  readonly settings: boolean;
  readonly sites: boolean;
  /** Quieted topics and wordings, and topics switched off. */
  readonly quieted: boolean;
  /** What was changed in topics, and topics of the reader's own. */
  readonly edits: boolean;
  /** Whether packs that come with the extension are switched on as they were. */
  readonly builtIn: boolean;
  /** Ids of imported packs. */
  readonly packs: ReadonlySet<string>;
}

/** The chosen parts of a backup as the store takes them. The pack of the reader's own topics belongs to the edits. */
export function chooseParts(backup: Backup, chosen: ChosenParts): RestoredParts {
  const { settings, siteRules, quiets, topicStates, edits } = backup;
  const isWanted = (id: string) => (id === MY_PACK ? chosen.edits : chosen.packs.has(id));
  return {
    rows: {
      ...(chosen.settings && { settings: Object.entries(settings).map(([key, value]) => ({ key, value })) }),
      ...(chosen.sites && { siteRules }),
      ...(chosen.quieted && { quiets, topicStates }),
      ...(chosen.edits && { edits }),
    },
    packs: backup.packs
      .filter(({ pack }) => isWanted(pack.id))
      .map((entry) => ({ ...entry, pages: layOutPack(entry.pack.topics) })),
    builtIn: chosen.builtIn ? backup.builtInPacks : [],
  };
}
