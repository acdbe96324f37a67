import { useText } from '../../../../components/text-context';
import type { Alias } from '../../../../core/topics/topic';
import { MATCH_RULES, STRENGTHS } from './alias-rules';
import { CheckField } from './CheckField';
import { Field } from './Field';
import { SelectField } from './SelectField';

interface AliasFieldsProps {
  readonly alias: Alias;
  readonly path: string;
  readonly onChange: (alias: Alias) => void;
}

/** The fields of one alias. */
export function AliasFields({ alias, path, onChange }: AliasFieldsProps) {
  const t = useText();
  return (
    <div class="entry">
      <Field
        class="wide"
        label={t('editAliasText')}
        path={`${path}.text`}
        value={alias.text}
        lang={alias.lang}
        onInput={(text) => onChange({ ...alias, text })}
      />
      <SelectField
        label={t('strength')}
        path={`${path}.strength`}
        value={alias.strength}
        options={STRENGTHS.map((strength) => [strength, t(`strength_${strength}`)] as const)}
        onChoose={(strength) => onChange({ ...alias, strength })}
      />
      <SelectField
        label={t('capitals')}
        path={`${path}.match`}
        value={alias.match}
        options={MATCH_RULES.map((match) => [match, t(`match_${match}`)] as const)}
        onChoose={(match) => onChange({ ...alias, match })}
      />
      <Field
        class="short"
        ltr
        label={t('editLanguage')}
        path={`${path}.lang`}
        value={alias.lang ?? ''}
        onInput={(lang) => onChange({ ...alias, lang })}
      />
      <CheckField
        label={t('editHidden')}
        on={alias.hidden === true}
        onChange={(hidden) => onChange({ ...alias, hidden })}
      />
    </div>
  );
}
