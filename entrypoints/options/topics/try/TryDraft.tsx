import { useEffect, useMemo, useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { readPack } from '../../../../core/store/packs';
import type { Topic } from '../../../../core/topics/topic';
import type { DraftPack } from '../edit/read-draft';
import { judgeWithDraft } from './judge-with-draft';
import { TriedText } from './TriedText';
import { TryField } from './TryField';
import { type Tried, useTried } from './use-tried';

interface TryDraftProps {
  /** The draft as it would be saved; `null` while something is wrong with it. */
  readonly topic: Topic | null;
  readonly pack: DraftPack;
  readonly isPrivate: boolean;
}

/** The topics of a greater pack are not compiled at every change. */
const SMALL_PACK = 200;

/** What a pasted text would show if the draft were saved. */
export function TryDraft({ topic, pack, isPrivate }: TryDraftProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [others, setOthers] = useState<readonly Topic[]>([]);
  const isUsed = text.trim() !== '';
  useEffect(() => {
    if (!isUsed || pack.topicCount > SMALL_PACK) return;
    readPack(pack.id, { withPrivate: false }).then(
      (read) => setOthers(read?.topics ?? []),
      (error: unknown) => reportError(error),
    );
  }, [isUsed, pack]);
  const judge = useMemo(() => {
    if (!topic) return null;
    let ready: ((text: string) => Tried) | undefined;
    return async (words: string) => {
      ready ??= judgeWithDraft({ draft: topic, packId: pack.id, packEvidence: pack.evidence, others });
      return ready(words);
    };
  }, [topic, pack, others]);
  const { tried, fault } = useTried(text, judge);
  return (
    <section class="try" aria-labelledby="try-draft">
      <h2 id="try-draft">{t('tryDraftTitle')}</h2>
      <TryField text={text} tried={tried} onInput={setText}>
        {isPrivate && <p class="quiet">{t('tryPrivate')}</p>}
        {!topic && isUsed && <p class="quiet">{t('tryFaulty')}</p>}
        {fault !== '' && <p role="alert">{fault}</p>}
        {tried && <TriedText {...tried} />}
      </TryField>
    </section>
  );
}
