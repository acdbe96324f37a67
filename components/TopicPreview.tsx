import { formatEdtf } from '../core/topics/edtf';
import { localise } from '../core/topics/text';
import { describeKind } from './describe-kind';
import type { FoundTopic, OwnPage } from './TopicSearch';
import { useText } from './text-context';

interface TopicPreviewProps {
  readonly topic: FoundTopic;
  readonly languages: readonly string[];
  readonly page: OwnPage | undefined;
}

/** What a topic is, before it is opened. */
export function TopicPreview({ topic, languages, page }: TopicPreviewProps) {
  const t = useText();
  const summary = localise(topic.summary, languages);
  const facts = [t(describeKind(topic.kind)), topic.dates && formatEdtf(topic.dates, languages[0] ?? 'en')];
  return (
    <div class="preview">
      <div class="preview-head">
        <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
        {page && (
          <button type="button" onClick={() => page.onOpen(topic.ref)}>
            {t('cardOpenPage')} <kbd>{page.keys}</kbd>
          </button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that may be longer than its place is scrolled by keys too */}
      <section class="preview-text" key={topic.ref} aria-label={localise(topic.name, languages)} tabIndex={0}>
        <p dir="auto">{summary || t('searchNoSummary')}</p>
      </section>
    </div>
  );
}
