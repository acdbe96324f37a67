import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { TryField } from './TryField';
import type { Tried } from './use-tried';
import { useTried } from './use-tried';

/** What a pasted text would show with the packs as they are. */
export function TrySection() {
  const t = useText();
  const [text, setText] = useState('');
  const [Shown, setShown] = useState<FunctionComponent<Tried>>();
  const { tried, fault } = useTried(text, judge);

  return (
    <section aria-labelledby="try">
      <h2 id="try">{t('tryTitle')}</h2>
      <TryField
        text={text}
        onInput={(next) => {
          setText(next);
          import('./TriedText').then(
            ({ TriedText }) => setShown(() => TriedText),
            (error: unknown) => reportError(error),
          );
        }}
      >
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
