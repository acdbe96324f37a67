import { useRef } from 'preact/hooks';
import { SampleText } from '../../components/SampleText';
import { readLanguages } from '../../core/page/read-languages';
import type { Settings } from '../../core/topics/settings';
import { SampleCard } from './SampleCard';
import { useSampleCard } from './use-sample-card';

/** A sentence with a mark that behaves as on pages: rest on it, tap it or go to it by key, and its card opens. */
export function TrySample({ settings }: { readonly settings: Settings }) {
  const box = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLButtonElement>(null);
  const card = useSampleCard(box, mark);
  return (
    <div
      ref={box}
      class="try"
      onPointerEnter={card.isOpen ? card.stay : undefined}
      onPointerLeave={({ pointerType }) => pointerType === 'mouse' && card.closeSoon()}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) card.closeSoon();
      }}
    >
      <SampleText
        settings={settings}
        renderMark={(words, style) => (
          <button
            ref={mark}
            type="button"
            class="sample-mark"
            style={style}
            aria-haspopup="dialog"
            aria-expanded={card.isOpen}
            onClick={() => card.openAfter(0)}
            onPointerEnter={({ pointerType }) => {
              if (pointerType === 'mouse' && !card.isOpen) card.openAfter(settings.openDelayMs);
            }}
            onPointerLeave={() => card.isOpen || card.stay()}
            onFocus={({ currentTarget }) => {
              if (!card.isReturning() && currentTarget.matches(':focus-visible')) card.openAfter(0);
            }}
          >
            {words}
          </button>
        )}
      />
      {card.isOpen && <SampleCard languages={readLanguages()} onClose={card.close} />}
    </div>
  );
}
