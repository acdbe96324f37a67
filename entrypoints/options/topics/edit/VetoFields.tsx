import { useId } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import type { Veto } from '../../../../core/topics/topic';
import { VETO_SCOPES } from './alias-rules';
import { CheckField } from './CheckField';
import { describeFault } from './describe-fault';
import { Field } from './Field';
import { useFaultWithin } from './fault-context';
import { SelectField } from './SelectField';

interface VetoFieldsProps {
  readonly veto: Veto;
  readonly path: string;
  /** The names that it may be limited to, and the element that offers them. */
  readonly names: ReadonlySet<string>;
  readonly namesId: string;
  readonly onChange: (veto: Veto) => void;
}

/** The fields of one veto. */
export function VetoFields({ veto, path, names, namesId, onChange }: VetoFieldsProps) {
  const t = useText();
  const id = useId();
  const limits = veto.aliases ?? [];
  const fault = useFaultWithin(`${path}.aliases[`);
  return (
    <div class="entry">
      <Field
        class="wide"
        label={t('editWord')}
        path={`${path}.text`}
        value={veto.text}
        onInput={(text) => onChange({ ...veto, text })}
      />
      <SelectField
        class="middle"
        label={t('editScope')}
        path={`${path}.scope`}
        value={veto.scope}
        options={VETO_SCOPES.map((scope) => [scope, t(`editScope_${scope}`)] as const)}
        onChoose={(scope) => onChange({ ...veto, scope })}
      />
      <div class="editor-field">
        <label for={id}>{t('editVetoAliases')}</label>
        <input
          id={id}
          type="text"
          dir="auto"
          list={namesId}
          autocomplete="off"
          placeholder={limits.length === 0 ? t('editVetoAll') : undefined}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          onInput={(event) => {
            const name = event.currentTarget.value;
            if (!names.has(name) || limits.includes(name)) return;
            event.currentTarget.value = '';
            onChange({ ...veto, aliases: [...limits, name] });
          }}
        />
        {fault !== undefined && (
          <p class="fault" id={`${id}-fault`}>
            {describeFault(fault, t)}
          </p>
        )}
      </div>
      {limits.length > 0 && (
        <ul class="chips">
          {limits.map((name) => (
            <li key={name}>
              <button
                type="button"
                aria-label={t('editRemoveEntry', name)}
                onClick={() => onChange({ ...veto, aliases: limits.filter((limit) => limit !== name) })}
              >
                <span dir="auto">{name}</span> <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <CheckField
        label={t('editSparesStrong')}
        on={veto.sparesStrong === true}
        onChange={(sparesStrong) => onChange({ ...veto, sparesStrong })}
      />
    </div>
  );
}
