import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { describeError } from '../../../../core/page/describe-error';
import type { EditorProps } from '../EditorDoor';
import { readKeptContent } from '../kept-content';
import { Editor } from './Editor';
import './editor.css';
import { type Draft, readDraft } from './read-draft';

/** Reads a topic and opens the editor on it, or goes on where one was left. */
export function EditorView({ opened, onClose }: EditorProps) {
  const t = useText();
  const kept = opened.kept && readKeptContent(opened.kept);
  const [draft, setDraft] = useState<Draft | null | undefined>(kept?.start);
  const [fault, setFault] = useState('');
  /** What was kept counts until the reader takes what stands in the store. */
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (!kept) readDraft(opened).then(setDraft, (error: unknown) => setFault(describeError(error)));
  }, [opened]);
  if (draft) {
    return (
      <Editor
        key={round}
        topicRef={opened.ref}
        draft={draft}
        suggested={kept ? kept.suggested : opened.seed?.source}
        onClose={onClose}
        onTake={(theirs) => {
          setDraft(theirs);
          setRound(round + 1);
        }}
        {...(round === 0 && kept && opened.kept && { kept, keptId: opened.kept.id })}
      />
    );
  }
  const isGone = draft === null;
  return (
    <main>
      {isGone || fault !== '' ? (
        <>
          <p role="alert">{isGone ? t('cardGone') : t('failed', fault)}</p>
          <button type="button" onClick={onClose}>
            {t('cardBack')}
          </button>
        </>
      ) : (
        <p class="quiet">{t('loading')}</p>
      )}
    </main>
  );
}
