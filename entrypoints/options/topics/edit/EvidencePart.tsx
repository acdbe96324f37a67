import { useText } from '../../../../components/text-context';
import type { EvidenceGroup, EvidenceWord } from '../../../../core/topics/topic';
import { CheckField } from './CheckField';
import { Field } from './Field';
import { LongList } from './LongList';
import { Part } from './Part';
import type { PartProps } from './part-props';
import { replaceAt } from './replace-at';

const GROUPS: readonly EvidenceGroup[] = ['what', 'who', 'when', 'where'];

/** The words near a name that support it, by the question they answer. */
export function EvidencePart({ draft, onChange }: PartProps) {
  const t = useText();
  const total = GROUPS.reduce((sum, group) => sum + (draft.evidence?.[group]?.length ?? 0), 0);
  return (
    <Part title={t('editEvidence')} count={total} path="evidence">
      <p class="quiet">{t('editEvidenceNote')}</p>
      {GROUPS.map((group) => {
        const words = draft.evidence?.[group] ?? [];
        const change = (next: readonly EvidenceWord[]) =>
          onChange({ ...draft, evidence: { ...draft.evidence, [group]: next } });
        return (
          <section key={group}>
            <h3>{t(`editEvidence_${group}`)}</h3>
            <LongList
              label={t(`editEvidence_${group}`)}
              path={`evidence.${group}`}
              items={words}
              describe={({ text }) => text}
              render={(word, at) => (
                <div class="entry">
                  <Field
                    class="wide"
                    label={t('editWord')}
                    path={`evidence.${group}[${at}].text`}
                    wholePath={`evidence.${group}[${at}]`}
                    value={word.text}
                    onInput={(text) => change(replaceAt(words, at, { ...word, text }))}
                  />
                  <CheckField
                    label={t('editDecisive')}
                    on={word.decisive === true}
                    onChange={(decisive) => change(replaceAt(words, at, { ...word, decisive }))}
                  />
                </div>
              )}
              onRemove={(at) => change(words.filter((_word, i) => i !== at))}
              onAdd={(text) => change([...words, { text }])}
              addLabel={t('editAddWord')}
            />
          </section>
        );
      })}
    </Part>
  );
}
