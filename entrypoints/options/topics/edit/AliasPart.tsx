import { useText } from '../../../../components/text-context';
import type { Alias } from '../../../../core/topics/topic';
import { AliasFields } from './AliasFields';
import { hasEvidence } from './has-evidence';
import { LongList } from './LongList';
import { Part } from './Part';
import type { PartProps } from './part-props';
import { replaceAt } from './replace-at';
import { startAlias } from './start-alias';

interface AliasPartProps extends PartProps {
  /** The pack's topics share evidence. */
  readonly packHasEvidence: boolean;
}

/** The names that the topic is found by. */
export function AliasPart({ draft, onChange, packHasEvidence }: AliasPartProps) {
  const t = useText();
  const supports = packHasEvidence || hasEvidence(draft);
  const change = (aliases: readonly Alias[]) => onChange({ ...draft, aliases });
  const isLost = draft.aliases.some(({ strength, match }) => strength !== 'strong' && match !== 'never') && !supports;
  return (
    <Part title={t('editAliases')} count={draft.aliases.length} path="aliases" open>
      <p class="quiet">{t('strengthNote')}</p>
      <LongList
        label={t('editAliases')}
        path="aliases"
        items={draft.aliases}
        describe={({ text }) => text}
        render={(alias, at) => (
          <AliasFields
            alias={alias}
            path={`aliases[${at}]`}
            onChange={(next) => change(replaceAt(draft.aliases, at, next))}
          />
        )}
        onRemove={(at) => change(draft.aliases.filter((_alias, i) => i !== at))}
        onAdd={(text) => change([...draft.aliases, startAlias(text, supports)])}
        addLabel={t('editAddAlias')}
      />
      {draft.aliases.length === 0 && <p class="notice">{t('editNoAliases')}</p>}
      {isLost && <p class="notice">{t('editNoEvidence')}</p>}
    </Part>
  );
}
