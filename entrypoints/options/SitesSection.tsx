import { useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { listSiteRules, setSiteRule } from '../../core/store/site-rules';
import { watchStore } from '../../core/store/watch-store';
import type { SiteRule } from '../../core/topics/settings';
import { readSite } from './read-site';
import { useSave } from './use-saving';

const watchRules = (onValue: (rules: readonly SiteRule[]) => void) => watchStore(listSiteRules, onValue);

/** The rules for single sites: add, switch, remove. */
export function SitesSection() {
  const t = useText();
  const save = useSave();
  const rules = useWatched(watchRules);
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{t('optionsSites')}</h2>
      {rules?.length === 0 && <p class="quiet">{t('optionsNoSites')}</p>}
      <ul class="rows">
        {rules?.map(({ site, marking }) => (
          <li key={site}>
            <span dir="ltr">{site}</span>
            <MarkingSelect
              label={t('optionsSiteRuleFor', site)}
              marking={marking}
              onChange={(next) => save(() => setSiteRule(site, next, labelRule(site)))}
            />
            <button
              type="button"
              aria-label={t('optionsRemoveSite', site)}
              onClick={() => save(() => setSiteRule(site, null, labelRule(site)))}
            >
              {t('optionsRemove')}
            </button>
          </li>
        ))}
      </ul>
      <SiteForm />
    </section>
  );
}

const labelRule = (site: string) => ({ key: 'changeSiteRule', args: [site] });

function SiteForm() {
  const t = useText();
  const save = useSave();
  const [typed, setTyped] = useState('');
  const [marking, setMarking] = useState<SiteRule['marking']>('off');
  const [refused, setRefused] = useState<string>();
  const add = async () => {
    const site = await readSite(typed).catch(() => null);
    if (site === null) return setRefused(typed);
    setRefused(undefined);
    setTyped('');
    await save(() => setSiteRule(site, marking, labelRule(site)));
  };
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for="site">{t('optionsSiteAddress')}</label>
      <input
        id="site"
        type="text"
        inputMode="url"
        dir="ltr"
        required
        autocomplete="off"
        spellcheck={false}
        placeholder="example.org"
        aria-invalid={refused !== undefined}
        aria-describedby={refused === undefined ? undefined : 'site-refused'}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <MarkingSelect label={t('optionsSiteRule')} marking={marking} onChange={setMarking} />
      <button type="submit">{t('optionsAdd')}</button>
      {refused !== undefined && (
        <p role="alert" id="site-refused">
          {t('optionsSiteInvalid', refused)}
        </p>
      )}
    </form>
  );
}

interface MarkingSelectProps {
  readonly label: string;
  readonly marking: SiteRule['marking'];
  readonly onChange: (marking: SiteRule['marking']) => void;
}

function MarkingSelect({ label, marking, onChange }: MarkingSelectProps) {
  const t = useText();
  return (
    <select
      aria-label={label}
      value={marking}
      onChange={(event) => onChange(event.currentTarget.value === 'on' ? 'on' : 'off')}
    >
      <option value="on">{t('optionsSiteOn')}</option>
      <option value="off">{t('optionsSiteOff')}</option>
    </select>
  );
}
