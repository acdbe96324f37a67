import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { describeError } from '../../../core/page/describe-error';
import type { TopicSeed } from '../../../core/page/topic-seed';
import type { KeptDraft } from '../../../core/session/kept-draft';
import type { TopicRef } from '../../../core/topics/topic-ref';

/** A topic to edit; one that begins with a seed is new, one with a kept draft is gone on with. */
export interface OpenedTopic {
  readonly ref: TopicRef;
  readonly seed?: TopicSeed;
  readonly kept?: KeptDraft;
}

export interface EditorProps {
  readonly opened: OpenedTopic;
  readonly onClose: () => void;
}

/** Loads the editor and shows it: most visits of the options page need none. */
export function EditorDoor(props: EditorProps) {
  const t = useText();
  const [Editor, setEditor] = useState<FunctionComponent<EditorProps>>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    import('./edit/EditorView').then(
      ({ EditorView }) => setEditor(() => EditorView),
      (error: unknown) => setFault(describeError(error)),
    );
  }, []);
  if (Editor) return <Editor {...props} />;
  return <main>{fault === '' ? <p class="quiet">{t('loading')}</p> : <p role="alert">{t('failed', fault)}</p>}</main>;
}
