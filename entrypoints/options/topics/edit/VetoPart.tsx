import { useId } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import type { Veto } from '../../../../core/topics/topic';
import { LongList } from './LongList';
import { Part } from './Part';
import type { PartProps } from './part-props';
import { replaceAt } from './replace-at';
import { VetoFields } from './VetoFields';

/** The words near a name that forbid it. */
export function VetoPart({ draft, onChange }: PartProps) {
  const t = useText();
  const id = useId();
  const vetoes = draft.vetoes ?? [];
  const names = new Set(draft.aliases.map(({ text }) => text));
  const change = (next: readonly Veto[]) => onChange({ ...draft, vetoes: next });
  return (
    <Part title={t('editVetoes')} count={vetoes.length} path="vetoes">
      <p class="quiet">{t('editVetoesNote')}</p>
      <datalist id={id}>
        {[...names].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <LongList
        label={t('editVetoes')}
        path="vetoes"
        items={vetoes}
        describe={({ text }) => text}
        render={(veto, at) => (
          <VetoFields
            veto={veto}
            path={`vetoes[${at}]`}
            names={names}
            namesId={id}
            onChange={(next) => change(replaceAt(vetoes, at, next))}
          />
        )}
        onRemove={(at) => change(vetoes.filter((_veto, i) => i !== at))}
        onAdd={(text) => change([...vetoes, { text, scope: 'sentence' }])}
        addLabel={t('editAddVeto')}
      />
    </Part>
  );
}
