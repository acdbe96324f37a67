import { useText } from '../../../components/text-context';
import type { Working } from './use-working';

/** Says what came of something that takes a while, or why it failed. */
export function WorkStatus({ working }: { readonly working: Working }) {
  const t = useText();
  return (
    <>
      <p role="status">{working.isBusy ? t('dataWorking') : working.done}</p>
      {working.fault !== '' && <p role="alert">{t('failed', working.fault)}</p>}
    </>
  );
}
