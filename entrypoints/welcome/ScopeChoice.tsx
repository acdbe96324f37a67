import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice';
import { useText } from '../../components/text-context';
import { tellChange } from '../../core/messaging/tell-change';
import { describeError } from '../../core/page/describe-error';
import { changeSettings } from '../../core/store/settings';
import type { Settings } from '../../core/topics/settings';

/** Everywhere, or only on chosen sites; saved at once. */
export function ScopeChoice({ scope }: Pick<Settings, 'scope'>) {
  const t = useText();
  const [status, setStatus] = useState('');
  const [fault, setFault] = useState('');
  const choose = async (next: Settings['scope']) => {
    setFault('');
    try {
      await changeSettings({ scope: next });
      await tellChange();
      setStatus(t(next === 'chosen' ? 'welcomeChosen' : 'saved'));
    } catch (error) {
      setStatus('');
      setFault(t('failed', describeError(error)));
    }
  };
  return (
    <>
      <fieldset>
        <legend>{t('optionsScope')}</legend>
        <Choice name="scope" on={scope === 'everywhere'} onChoose={() => choose('everywhere')}>
          {t('optionsScopeEverywhere')}
        </Choice>
        <Choice name="scope" on={scope === 'chosen'} onChoose={() => choose('chosen')}>
          {t('optionsScopeChosen')}
        </Choice>
      </fieldset>
      <p role="status">{status}</p>
      {fault !== '' && <p role="alert">{fault}</p>}
    </>
  );
}
