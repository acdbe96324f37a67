import { useContext } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import type { Fact } from '../../../../core/topics/topic';
import { changeText } from './change-text';
import { Field } from './Field';
import { LongList } from './LongList';
import { LanguageContext } from './language-context';
import { Part } from './Part';
import type { PartProps } from './part-props';
import { NO_SOURCE } from './remove-source';
import { replaceAt } from './replace-at';
import { SelectField } from './SelectField';
import { TextField } from './TextField';

/** The dated statements, each with its source. */
export function FactPart({ draft, onChange }: PartProps) {
  const t = useText();
  const { lang, packLanguage } = useContext(LanguageContext);
  const { facts, sources } = draft;
  const change = (next: readonly Fact[]) => onChange({ ...draft, facts: next });
  const options = [
    [String(NO_SOURCE), t('editChooseSource')] as const,
    ...sources.map(({ title, publisher }, i) => [String(i), `${publisher}, ${title}`] as const),
  ];
  return (
    <Part title={t('editFacts')} count={facts.length} path="facts">
      <p class="quiet">{t('editFactsNote')}</p>
      <LongList
        label={t('editFacts')}
        path="facts"
        items={facts}
        describe={({ date }) => date}
        render={(fact, at) => (
          <div class="entry">
            <Field
              ltr
              label={t('editDate')}
              placeholder="2015-09-25"
              path={`facts[${at}].date`}
              value={fact.date}
              onInput={(date) => change(replaceAt(facts, at, { ...fact, date }))}
            />
            <SelectField
              label={t('editSource')}
              path={`facts[${at}].source`}
              value={String(fact.source)}
              options={options}
              onChoose={(source) => change(replaceAt(facts, at, { ...fact, source: Number(source) }))}
            />
            <TextField
              label={t('editStatement')}
              path={`facts[${at}].text`}
              text={fact.text}
              rows={2}
              onChange={(text) => change(replaceAt(facts, at, { ...fact, text }))}
            />
          </div>
        )}
        onRemove={(at) => change(facts.filter((_fact, i) => i !== at))}
        onAdd={(words) =>
          change([
            ...facts,
            {
              date: '',
              text: changeText(undefined, lang, words, packLanguage),
              source: sources.length > 0 ? 0 : NO_SOURCE,
            },
          ])
        }
        addLabel={t('editAddFact')}
      />
    </Part>
  );
}
