import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { NEW_TOPIC_HASH, takeTopicSeed } from '../../core/page/topic-seed';
import { newTopicRef } from '../../core/store/edits';
import { readSettings } from '../../core/store/settings';
import { watchStore } from '../../core/store/watch-store';
import type { Settings } from '../../core/topics/settings';
import type { TopicRef } from '../../core/topics/topic-ref';
import { BehaviourSection } from './BehaviourSection';
import { DataSection } from './data/DataSection';
import { StoreNotice } from './data/StoreNotice';
import { keepFocus, notePlace, type Place, returnTo } from './keep-focus';
import { MarksSection } from './MarksSection';
import { PacksSection } from './PacksSection';
import { PageNavigation } from './PageNavigation';
import { QuietedSection } from './QuietedSection';
import { SaveStatus } from './SaveStatus';
import { SitesSection } from './SitesSection';
import { EditorDoor, type OpenedTopic } from './topics/EditorDoor';
import { TopicsSection } from './topics/list/TopicsSection';
import { TrySection } from './topics/try/TrySection';
import { PolicyNote } from './updates/PolicyNote';
import { SaveContext, useSaving } from './use-saving';

const watchSettings = (onValue: (settings: Settings) => void) => watchStore(readSettings, onValue);

/** The options page: every change is saved at once. A topic is edited in a view of its own. */
export function App() {
  const t = useText();
  const settings = useWatched(watchSettings);
  const { save, state } = useSaving();
  const [opened, setOpened] = useState<OpenedTopic>();
  const left = useRef<{ readonly scrollY: number; readonly place: Place } | null>(null);

  const open = (topic: OpenedTopic) => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) left.current = { scrollY, place: notePlace(activeElement) };
    setOpened(topic);
  };
  const openNew = () => open({ ref: newTopicRef(), seed: { name: '' } });
  const editTopic = (ref: TopicRef) => open({ ref });
  useEffect(() => openSeed(setOpened), []);
  useEffect(keepFocus, []);
  useEffect(() => {
    if (opened) return scrollTo(0, 0);
    if (!left.current) return;
    scrollTo(0, left.current.scrollY);
    returnTo(left.current.place);
  }, [opened]);

  return (
    <SaveContext.Provider value={save}>
      {/* Stays while a topic is edited: the list keeps its place and its filter. */}
      <main class="options" hidden={opened !== undefined}>
        <h1>{t('optionsTitle')}</h1>
        <StoreNotice />
        <PageNavigation />
        <PolicyNote />
        {settings ? (
          <>
            <MarksSection settings={settings} />
            <BehaviourSection settings={settings} />
          </>
        ) : (
          <p class="quiet">{t('loading')}</p>
        )}
        <SitesSection />
        <QuietedSection />
        <PacksSection />
        <TopicsSection onEdit={editTopic} onNew={openNew} />
        <TrySection />
        <DataSection />
      </main>
      {opened && <EditorDoor key={opened.ref} opened={opened} onClose={() => setOpened(undefined)} />}
      <SaveStatus state={state} canUndo={opened === undefined} />
    </SaveContext.Provider>
  );
}

/** Opens the editor when a page's menu asked for it. */
function openSeed(onOpen: (topic: OpenedTopic) => void): void {
  if (location.hash !== NEW_TOPIC_HASH) return;
  history.replaceState(null, '', location.pathname);
  takeTopicSeed().then(
    (seed) => onOpen({ ref: newTopicRef(), seed: seed ?? { name: '' } }),
    (error: unknown) => reportError(error),
  );
}
