import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { describeError } from '../../core/page/describe-error';
import { localise } from '../../core/topics/text';
import type { TopicRef } from '../../core/topics/topic-ref';
import { useTopicNames } from './use-topic-names';

interface PastedTextProps {
  readonly languages: readonly string[];
  readonly onOpen: (ref: TopicRef) => void;
}

/** Waits this long after the last key before it looks, in milliseconds. */
const LOOK_DELAY_MS = 150;

/** Finds topics in a text the reader pastes, for pages Sidelight cannot run on. */
export function PastedText({ languages, onOpen }: PastedTextProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly TopicRef[]>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    setFault('');
    setFound(undefined);
    if (text.trim() === '') return;
    let current = true;
    const timer = setTimeout(() => {
      // Few readers paste a text: the popup opens without what searches it.
      const searching = import('./find-topics').then(({ findTopics }) => findTopics(text));
      searching.then(
        (refs) => {
          if (!current) return;
          if (refs) setFound(refs);
          else setFault(t('pasteNoIndex'));
        },
        (error: unknown) => current && setFault(t('failed', describeError(error))),
      );
    }, LOOK_DELAY_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, t]);

  const names = useTopicNames(found ?? []);
  return (
    <details class="paste">
      <summary>{t('pasteTitle')}</summary>
      <label for="paste">{t('pasteLabel')}</label>
      <textarea id="paste" rows={5} dir="auto" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <p class="quiet">{t('pasteNote')}</p>
      <p role="status">{fault || (found && t(found.length === 0 ? 'pasteNone' : 'pasteFound'))}</p>
      {found && found.length > 0 && (
        <ul class="mentions">
          {found.map((ref) => (
            <li key={ref}>
              <button type="button" dir="auto" onClick={() => onOpen(ref)}>
                {localise(names.get(ref), languages) || ref}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
