import { useText } from '../../../../components/text-context';
import { Field } from './Field';
import { LongList } from './LongList';
import { Part } from './Part';
import type { PartProps } from './part-props';
import { replaceAt } from './replace-at';

/** The same thing elsewhere. */
export function SameAsPart({ draft, onChange }: PartProps) {
  const t = useText();
  const change = (sameAs: readonly string[]) => onChange({ ...draft, sameAs });
  return (
    <Part title={t('editSameAs')} count={draft.sameAs.length} path="sameAs">
      <p class="quiet">{t('editSameAsNote')}</p>
      <LongList
        label={t('editSameAs')}
        path="sameAs"
        items={draft.sameAs}
        describe={(id) => id}
        render={(id, at) => (
          <Field
            class="wide"
            ltr
            label={t('editSameAsId')}
            path={`sameAs[${at}]`}
            value={id}
            onInput={(next) => change(replaceAt(draft.sameAs, at, next))}
          />
        )}
        onRemove={(at) => change(draft.sameAs.filter((_id, i) => i !== at))}
        onAdd={(id) => change([...draft.sameAs, id])}
        addLabel={t('editAddSameAs')}
      />
    </Part>
  );
}
