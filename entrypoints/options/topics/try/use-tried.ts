import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import type { TextJudgement } from '../../../../core/matching/find-mentions';
import { describeError } from '../../../../core/page/describe-error';
import type { Text } from '../../../../core/topics/text';
import type { TopicRef } from '../../../../core/topics/topic-ref';

/** What became of a text that was tried. */
export interface Tried extends TextJudgement {
  readonly text: string;
  readonly names: ReadonlyMap<TopicRef, Text>;
}

/** Waits this long after the last change before it looks, in milliseconds. */
const LOOK_DELAY_MS = 250;

/**
 * What `judge` makes of `text`, a moment after either has changed; the one before stays until then. `null` for an empty text,
 * a fault in words. `judge` must be stable while it would say the same.
 */
export function useTried(text: string, judge: ((text: string) => Promise<Tried | null>) | null) {
  const t = useText();
  const [tried, setTried] = useState<Tried | null>(null);
  const [fault, setFault] = useState('');
  useEffect(() => {
    if (text.trim() === '') setTried(null);
    if (text.trim() === '' || !judge) return setFault('');
    let current = true;
    const timer = setTimeout(() => {
      judge(text).then(
        (next) => {
          if (!current) return;
          setTried(next);
          setFault(next === null ? t('pasteNoIndex') : '');
        },
        (error: unknown) => current && setFault(t('failed', describeError(error))),
      );
    }, LOOK_DELAY_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, judge, t]);
  return { tried, fault };
}
