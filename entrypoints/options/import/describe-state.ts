import { formatNumber } from '../../../core/page/format-number';
import { isolateText } from '../../../core/page/isolate-text';
import type { Translate } from '../../../core/topics/translate';
import type { ImportState } from './import-state';

/** Where an import stands, in one sentence; empty while the page itself shows it. */
export function describeState(state: ImportState, t: Translate): string {
  if (state.kind === 'idle') return state.wasCancelled ? t('importCancelled') : '';
  if (state.kind === 'working') return t(`importPhase_${state.phase}`, isolateText(state.name));
  if (state.kind !== 'done') return '';
  const { name, topics, aliases, step } = state;
  return step === null
    ? t('importSame', isolateText(name))
    : t('importDone', isolateText(name), formatNumber(topics), formatNumber(aliases));
}
