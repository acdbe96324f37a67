import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { watchPermissions } from '../../core/page/all-sites';
import { describeError } from '../../core/page/describe-error';
import { readSettings } from '../../core/store/settings';
import { listSiteRules } from '../../core/store/site-rules';
import { watchStore } from '../../core/store/watch-store';
import { followTabs } from './follow-tabs';
import { type PageState, readPageState } from './page-state';
import { isPanel } from './place';

/** What is known of the page beside this one. */
export interface KnownPage {
  /** `undefined` until it has been looked at. */
  readonly page: PageState | undefined;
  /** Why it could not be looked at; else empty. */
  readonly fault: string;
  readonly look: () => void;
}

const readChoices = () => Promise.all([readSettings(), listSiteRules()]);

/** Follows the page in front: in the side panel from tab to tab, everywhere as choices and permissions change. */
export function usePageState(): KnownPage {
  const [page, setPage] = useState<PageState>();
  const [fault, setFault] = useState('');
  const latest = useRef(0);
  const look = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    readPageState().then(
      (state) => {
        if (mine !== latest.current) return;
        setPage(state);
        setFault('');
      },
      (error: unknown) => mine === latest.current && setFault(describeError(error)),
    );
  }, []);
  useEffect(() => watchStore(readChoices, look), [look]);
  useEffect(() => watchPermissions(look), [look]);
  useEffect(() => (isPanel ? followTabs(look) : undefined), [look]);
  return { page, fault, look };
}
