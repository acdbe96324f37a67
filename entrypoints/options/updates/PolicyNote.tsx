import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useText } from '../../../components/text-context';

/** Says that an organisation decides about settings or sites here; nothing where none does. */
export function PolicyNote() {
  const t = useText();
  const [isManaged, setManaged] = useState(false);
  useEffect(() => {
    // Firefox rejects when there is no policy.
    browser.storage.managed.get().then(
      ({ settings, siteRules }) => setManaged(Boolean(settings) || Boolean(siteRules)),
      () => setManaged(false),
    );
  }, []);
  return isManaged ? <p class="policy-note">{t('policyNote')}</p> : null;
}
