import { useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { isolateText } from '../../../core/page/isolate-text';
import { setSiteRule } from '../../../core/store/site-rules';
import type { SiteRule } from '../../../core/topics/settings';
import { useSave } from '../use-saving';
import { describeCover } from './describe-cover';
import { MarkingSelect } from './MarkingSelect';
import { readPattern } from './read-pattern';

/** Adds a rule: says what it would cover while it is typed, and what is wrong once it is to be added. */
export function SiteForm({ rules }: { readonly rules: readonly SiteRule[] }) {
  const t = useText();
  const save = useSave();
  const [typed, setTyped] = useState('');
  const [marking, setMarking] = useState<SiteRule['marking']>('off');
  const [refused, setRefused] = useState(false);
  const read = readPattern(typed);
  const site = typeof read === 'string' ? null : read.host + read.path;
  const isKnown = rules.some((rule) => rule.site === site);
  const add = async () => {
    if (site === null) return setRefused(true);
    const isSaved = await save(() => setSiteRule(site, marking, { key: 'changeSiteRule', args: [site] }));
    if (isSaved) setTyped('');
  };
  return (
    <form
      class="site-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="field">
        <label for="site">{t('optionsSiteAddress')}</label>
        <input
          id="site"
          type="text"
          inputMode="url"
          dir="ltr"
          required
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder="example.org"
          aria-invalid={refused}
          aria-describedby={`site-patterns ${refused ? 'site-refused' : 'site-cover'}`}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setRefused(false);
          }}
        />
        <MarkingSelect label={t('optionsSiteRule')} marking={marking} onChange={setMarking} />
        <button type="submit">{t('optionsAdd')}</button>
      </div>
      <p role="status" id="site-cover">
        {typed !== '' && typeof read === 'object' && (
          <>
            {describeCover(read, t)} {isKnown && t('optionsSiteKnown')}
          </>
        )}
      </p>
      {typeof read === 'object' && read.path !== '' && (
        <button type="button" class="link" onClick={() => setTyped(read.host)}>
          {t('coverWhole', read.host)}
        </button>
      )}
      {refused && typeof read === 'string' && (
        <p role="alert" id="site-refused">
          {t(`siteFault${read}`, isolateText(typed.trim()))}
        </p>
      )}
      <p class="quiet" id="site-patterns">
        {t('optionsSitePatterns')}
      </p>
    </form>
  );
}
