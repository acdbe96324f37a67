import { useContext } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { localise, type Text } from '../../../../core/topics/text';
import { changeText } from './change-text';
import { LongList } from './LongList';
import { LanguageContext } from './language-context';
import { Part } from './Part';
import type { PartProps } from './part-props';
import { replaceAt } from './replace-at';
import { TextField } from './TextField';

/** What the article says about the topic. */
export function ClaimPart({ draft, onChange }: PartProps) {
  const t = useText();
  const { lang, packLanguage } = useContext(LanguageContext);
  const { claims } = draft;
  const change = (next: readonly Text[]) => onChange({ ...draft, claims: next });
  return (
    <Part title={t('editClaims')} count={claims.length} path="claims">
      <LongList
        label={t('editClaims')}
        path="claims"
        items={claims}
        describe={(claim) => localise(claim, [lang])}
        render={(claim, at) => (
          <TextField
            label={t('editStatement')}
            path={`claims[${at}]`}
            text={claim}
            rows={2}
            onChange={(text) => change(replaceAt(claims, at, text))}
          />
        )}
        onRemove={(at) => change(claims.filter((_claim, i) => i !== at))}
        onAdd={(words) => change([...claims, changeText(undefined, lang, words, packLanguage)])}
        addLabel={t('editAddClaim')}
      />
    </Part>
  );
}
