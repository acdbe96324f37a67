import type { ComponentChildren } from 'preact';
import type { RescueActions } from './RescueSteps';
import { useText } from './text-context';
import { useLoaded } from './use-loaded';
import { useWatched } from './use-watched';

/** What to tell when a page cannot go on as it is. */
interface Notice {
  readonly text: string;
  /** In the page's place, else above what may not be saved yet. */
  readonly isAlone: boolean;
  /** With steps that may help. */
  readonly canRescue?: boolean;
  /** With what the page can do without its store. */
  readonly hasPackaged?: boolean;
}

interface StoreGateProps {
  readonly watch: (onNotice: (notice: Notice) => void) => () => void;
  readonly loadRescue?: () => Promise<RescueActions>;
  /** What the page can do meanwhile with the packs that come with the extension; has a `main` of its own. */
  readonly meanwhile?: ComponentChildren;
  readonly children: ComponentChildren;
}

const loadSteps = () => import('./RescueSteps').then(({ RescueSteps }) => RescueSteps);

/** A page as long as its store can be used; when it cannot, a sentence and what helps instead of empty lists. */
export function StoreGate({ watch, loadRescue, meanwhile, children }: StoreGateProps) {
  const t = useText();
  const notice = useWatched(watch);
  const isWanted = notice?.canRescue === true && loadRescue !== undefined;
  const RescueSteps = useLoaded(isWanted, loadSteps);
  const text = notice && (
    <p class="notice store-gate" role="alert">
      {notice.text}
    </p>
  );
  const steps = isWanted && RescueSteps && <RescueSteps load={loadRescue} />;
  if (notice?.hasPackaged && meanwhile) {
    return (
      <>
        <section class="store-closed" aria-label={t('extensionName')}>
          {text}
          {steps}
        </section>
        {meanwhile}
      </>
    );
  }
  if (notice?.isAlone) {
    return (
      <main class="store-closed">
        <h1>{t('extensionName')}</h1>
        {text}
        {steps}
      </main>
    );
  }
  return (
    <>
      {text}
      {children}
    </>
  );
}
