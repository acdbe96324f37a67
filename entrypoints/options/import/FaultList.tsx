import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from '../../../components/text-context';
import { isolateText } from '../../../core/page/isolate-text';
import type { Fault } from '../../../core/topics/parse-pack';

interface FaultListProps {
  readonly name: string;
  readonly faults: readonly Fault[];
  /** Message that says what does not happen now. */
  readonly outcome?: string;
}

/** What is wrong in a file, where, and that nothing was stored; takes the focus, so that nobody has to look for it. */
export function FaultList({ name, faults, outcome = 'importFaults' }: FaultListProps) {
  const t = useText();
  const note = useRef<HTMLElement>(null);
  useEffect(() => note.current?.focus(), [faults]);
  return (
    <section class="notice" ref={note} tabIndex={-1} aria-label={t('importFaultList')}>
      <p role="alert">{t(outcome, isolateText(name))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <ul class="faults" tabIndex={0} aria-label={t('importFaultList')}>
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path !== '' && <code dir="ltr">{path}</code>} <span dir="auto">{message}</span>
          </li>
        ))}
      </ul>
      <CopyButton text={faults.map(({ path, message }) => `${path} ${message}`.trim()).join('\n')} />
    </section>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const t = useText();
  const [isCopied, setCopied] = useState(false);
  return (
    <div class="buttons">
      <button
        type="button"
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true), reportError)}
      >
        {t('importCopyFaults')}
      </button>
      <span role="status">{isCopied && t('cardCopied')}</span>
    </div>
  );
}
