import { describeReason } from '../../../../components/describe-reason';
import { useText } from '../../../../components/text-context';
import { useCount } from '../../../../components/use-count';
import type { TextJudgement } from '../../../../core/matching/find-mentions';
import { readLanguages } from '../../../../core/page/read-languages';
import { localise, type Text } from '../../../../core/topics/text';
import type { TopicRef } from '../../../../core/topics/topic-ref';
import { describeRefusal } from './describe-refusal';
import { splitAtMentions } from './split-at-mentions';

interface TriedTextProps extends TextJudgement {
  readonly text: string;
  readonly names: ReadonlyMap<TopicRef, Text>;
}

/** Longer lists are no longer read. */
const MAX_LISTED = 50;
const MAX_SHOWN_TEXT = 20_000;

/** A text with its marks, why each is there, and why other names are none. */
export function TriedText({ text, mentions, refused, names }: TriedTextProps) {
  const t = useText();
  const nameOf = (ref: TopicRef) => localise(names.get(ref), readLanguages()) || ref;
  return (
    <div class="tried">
      {mentions.length > 0 && (
        <>
          <p class="sample tried-text" dir="auto">
            {splitAtMentions(text.slice(0, MAX_SHOWN_TEXT), mentions).map(({ start, words, isMark }) =>
              isMark ? <mark key={start}>{words}</mark> : words,
            )}
          </p>
          <h3>{t('tryMarked')}</h3>
          <ul>
            {mentions.slice(0, MAX_LISTED).map(({ topic, start, end, reason }) => (
              <li key={`${start} ${topic}`}>
                <strong dir="auto">{text.slice(start, end)}</strong> <span dir="auto">{nameOf(topic)}</span>
                <small dir="auto">{describeReason(reason, t)}</small>
              </li>
            ))}
          </ul>
          <More count={mentions.length - MAX_LISTED} />
        </>
      )}
      {refused.length > 0 && (
        <>
          <h3>{t('tryRefused')}</h3>
          <ul>
            {refused.slice(0, MAX_LISTED).map(({ topic, start, end, refusal }) => (
              <li key={`${start} ${end} ${topic}`}>
                <strong dir="auto">{text.slice(start, end)}</strong> <span dir="auto">{nameOf(topic)}</span>
                <small dir="auto">{describeRefusal(refusal, t)}</small>
              </li>
            ))}
          </ul>
          <More count={refused.length - MAX_LISTED} />
        </>
      )}
    </div>
  );
}

function More({ count }: { readonly count: number }) {
  const countWords = useCount();
  return count > 0 ? <p class="quiet">{countWords('more', count)}</p> : null;
}
