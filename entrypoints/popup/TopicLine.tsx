import { useCount } from '../../components/use-count';
import { localise, type Text } from '../../core/topics/text';
import type { TopicRef } from '../../core/topics/topic-ref';

interface TopicLineProps {
  /** Its name comes a moment later than the rest. */
  readonly topic: { readonly ref: TopicRef; readonly name: Text | undefined };
  readonly languages: readonly string[];
  /** The words it is mentioned by. */
  readonly words?: readonly string[];
  /** How often it is mentioned. */
  readonly times?: number;
  readonly onChoose: () => void;
}

/** One topic of a list, with the words that stand for it on the page and how often. */
export function TopicLine({ topic, languages, words = [], times = 1, onChoose }: TopicLineProps) {
  const count = useCount();
  const name = localise(topic.name, languages);
  // As long as the name is not there the words keep the line as high as it will be.
  const others = words.filter((word) => word !== name);
  return (
    <li>
      <button type="button" onClick={onChoose}>
        {times > 1 && <span class="times">{count('popupTimes', times)}</span>}
        <span dir="auto">{name || words[0] || topic.ref}</span>
        {others.length > 0 && (
          <small>
            {others.map((word) => (
              <bdi key={word}>{word}</bdi>
            ))}
          </small>
        )}
      </button>
    </li>
  );
}
