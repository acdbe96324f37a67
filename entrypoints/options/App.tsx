import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { readEditHash } from '../../core/page/edit-topic-path';
import { NEW_TOPIC_HASH, takeTopicSeed } from '../../core/page/topic-seed';
import type { KeptDraft } from '../../core/session/kept-draft';
import { newTopicRef } from '../../core/store/edits';
import { readSettings } from '../../core/store/settings';
import { watchStore } from '../../core/store/watch-store';
import type { Settings } from '../../core/topics/settings';
import type { TopicRef } from '../../core/topics/topic-ref';
import { BehaviourSection } from './BehaviourSection';
import { CardsSection } from './CardsSection';
import { DataSection } from './data/DataSection';
import { StoreNotice } from './data/StoreNotice';
import { FindField } from './find/FindField';
import { keepFocus, notePlace, type Place, returnTo } from './keep-focus';
import { KeysSection } from './keys/KeysSection';
import { MarksSection } from './MarksSection';
import { PacksSection } from './PacksSection';
import { PageNavigation } from './PageNavigation';
import { QuietedSection } from './QuietedSection';
import { SaveStatus } from './SaveStatus';
import { SitesSection } from './sites/SitesSection';
import { EditorDoor, type OpenedTopic } from './topics/EditorDoor';
import { readKeptContent } from './topics/kept-content';
import { LeftDrafts } from './topics/LeftDrafts';
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
  const page = useRef<HTMLElement>(null);
  const left = useRef<{ readonly scrollY: number; readonly place: Place } | null>(null);

  const open = (topic: OpenedTopic) => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) left.current = { scrollY, place: notePlace(activeElement) };
    setOpened(topic);
  };
  const openNew = () => open({ ref: newTopicRef(), seed: { name: '' } });
  const editTopic = (ref: TopicRef) => open({ ref });
  const goOn = (kept: KeptDraft) => {
    const content = readKeptContent(kept);
    if (content) open({ ref: content.ref, kept });
  };
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
      <main class="options" ref={page} hidden={opened !== undefined}>
        <h1>{t('optionsTitle')}</h1>
        <FindField page={page} />
        <StoreNotice />
        <LeftDrafts onGoOn={goOn} />
        <PageNavigation />
        <PolicyNote />
        {settings ? (
          <>
            <MarksSection settings={settings} />
            <CardsSection settings={settings} />
            <BehaviourSection settings={settings} />
            <SitesSection settings={settings} />
          </>
        ) : (
          <p class="quiet">{t('loading')}</p>
        )}
        <QuietedSection />
        <PacksSection />
        <TopicsSection onEdit={editTopic} onNew={openNew} />
        <TrySection />
        <KeysSection />
        <DataSection />
      </main>
      {opened && <EditorDoor key={opened.ref} opened={opened} onClose={() => setOpened(undefined)} />}
      <SaveStatus state={state} canUndo={opened === undefined} />
    </SaveContext.Provider>
  );
}

/** Opens the editor when a page's menu or the page of a topic asked for it. */
function openSeed(onOpen: (topic: OpenedTopic) => void): void {
  const edited = readEditHash(location.hash);
  if (!edited && location.hash !== NEW_TOPIC_HASH) return;
  history.replaceState(null, '', location.pathname);
  if (edited) {
    onOpen({ ref: edited });
    return;
  }
  takeTopicSeed().then(
    (seed) => onOpen({ ref: newTopicRef(), seed: seed ?? { name: '' } }),
    (error: unknown) => reportError(error),
  );
}
