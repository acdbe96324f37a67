import { useText } from '../../../components/text-context';
import { formatDate } from '../../../core/page/format-date';
import { setSiteRule } from '../../../core/store/site-rules';
import type { SiteRule } from '../../../core/topics/settings';
import { useSave } from '../use-saving';
import { MarkingSelect } from './MarkingSelect';

/** The reader's rules: each can be turned and removed, and says when it ends. */
export function SiteRules({ rules }: { readonly rules: readonly SiteRule[] }) {
  const t = useText();
  const save = useSave();
  const change = (site: string, marking: SiteRule['marking'] | null) =>
    save(() => setSiteRule(site, marking, { key: 'changeSiteRule', args: [site] }));
  return (
    <ul class="rows">
      {rules.map(({ site, marking, until, after }) => (
        <li key={site}>
          <span>
            <bdi dir="ltr">{site}</bdi>
            {until !== undefined && (
              <small>{t(after ? 'optionsSiteUntilOn' : 'optionsHoldsUntil', formatDate(until, true))}</small>
            )}
          </span>
          <span class="row-controls">
            <MarkingSelect
              label={t('optionsSiteRuleFor', site)}
              marking={marking}
              onChange={(next) => change(site, next)}
            />
            <button type="button" aria-label={t('optionsRemoveSite', site)} onClick={() => change(site, null)}>
              {t('optionsRemove')}
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
