import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { describeError } from '../../../../core/page/describe-error';
import type { EditorProps } from '../EditorDoor';
import { Editor } from './Editor';
import './editor.css';
import { type Draft, readDraft } from './read-draft';

/** Reads a topic and opens the editor on it. */
export function EditorView({ opened, onClose }: EditorProps) {
  const t = useText();
  const [draft, setDraft] = useState<Draft | null>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    readDraft(opened).then(setDraft, (error: unknown) => setFault(describeError(error)));
  }, [opened]);
  if (draft) {
    return <Editor topicRef={opened.ref} draft={draft} suggested={opened.seed?.source} onClose={onClose} />;
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
