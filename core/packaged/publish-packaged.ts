import { encodeArtifact } from '../matching/artifact-text';
import { compileIndex } from '../matching/compile-index';
import { listPackTopics } from '../matching/index-topic';
import { isIndexMark } from '../published/index-mark';
import { readPublished, writePublished } from '../published/published';
import { addPresets } from '../sites/preset-sites';
import { readWitness } from '../store/copy/witness';
import { hashRow } from '../store/digest';
import { DEFAULT_SETTINGS } from '../topics/settings';
import { readPackaged } from './read-packaged';

/** No store that was ever written has it. */
const GENERATION = 0;

/**
 * For a browser whose store never opened: gives pages the packs that come with the extension, with the settings of the first day. What
 * was derived from a store stays: a reader who switched marking off must not find it on. Gives whether pages can be marked now.
 */
export async function publishPackaged(): Promise<boolean> {
  const { prefs, index } = await readPublished();
  const isFirstDay = prefs ? prefs.generation === GENERATION : index === null && (await readWitness()) === null;
  // A big index lies in the store.
  if (!isFirstDay) return prefs !== null && index !== null && !isIndexMark(index);
  const packs = (await readPackaged()).filter(({ isOn }) => isOn);
  const { words } = compileIndex(packs.flatMap(({ pack }) => listPackTopics(pack)));
  const siteRules = addPresets([], DEFAULT_SETTINGS.presets);
  const first = { ...DEFAULT_SETTINGS, generation: GENERATION, indexGeneration: GENERATION, siteRules };
  const text = encodeArtifact(words);
  // A background without a store comes here whenever it wakes, and every tab would hear of it.
  if (index !== text || hashRow('prefs', prefs) !== hashRow('prefs', first)) await writePublished(first, text);
  return true;
}
