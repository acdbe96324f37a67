import { useText } from '../../components/text-context';
import type { SaveState } from './use-saving';

/** Says that a change was saved, or in words why not. */
export function SaveStatus({ state }: { readonly state: SaveState }) {
  const t = useText();
  return (
    <div class="save-status">
      <p role="status">
        {state.kind === 'saving' && t('saving')}
        {state.kind === 'saved' && t('saved')}
      </p>
      {state.kind === 'failed' && <p role="alert">{t('failed', state.message)}</p>}
    </div>
  );
}
