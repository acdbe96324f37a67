import { useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { useLoaded } from '../../../../components/use-loaded';
import { TryField } from './TryField';
import { type Tried, useTried } from './use-tried';

const loadTriedText = () => import('./TriedText').then(({ TriedText }) => TriedText);

/** What a pasted text would show with the packs as they are. */
export function TrySection() {
  const t = useText();
  const [text, setText] = useState('');
  const Shown = useLoaded(text !== '', loadTriedText);
  const { tried, fault } = useTried(text, judge);

  return (
    <section aria-labelledby="try" data-find={t('findWordsTry')}>
      <h2 id="try">{t('tryTitle')}</h2>
      <TryField text={text} tried={tried} onInput={setText}>
        {fault !== '' && <p role="alert">{fault}</p>}
        {tried && Shown && <Shown {...tried} />}
      </TryField>
    </section>
  );
}

/** Few visits try a text: what searches it is loaded then. */
async function judge(text: string): Promise<Tried | null> {
  const { judgeWithPacks } = await import('./judge-with-packs');
  return judgeWithPacks(text);
}
