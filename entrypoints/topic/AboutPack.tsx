import { CardReport } from '../../components/CardReport';
import { useText } from '../../components/text-context';
import type { CardTopic } from '../../core/topics/card-topic';
import { formatEdtf } from '../../core/topics/edtf';
import { isSafeLink } from '../../core/topics/link';
import { localise } from '../../core/topics/text';

interface AboutPackProps {
  readonly card: CardTopic;
  readonly languages: readonly string[];
}

/** Where the topic comes from, under which licence, and where to report what is wrong. */
export function AboutPack({ card: { topic, pack }, languages }: AboutPackProps) {
  const t = useText();
  const locale = t('languageTag');
  const name = localise(pack.name, languages);
  const rows = [
    { label: t('topicPackVersion'), words: pack.version },
    { label: t('topicPackUpdated'), words: formatEdtf(pack.updated.slice(0, 10), locale) },
    { label: t('topicPackReviewed'), words: pack.reviewed && formatEdtf(pack.reviewed, locale) },
    { label: t('topicPackLicence'), words: pack.license === 'NOASSERTION' ? undefined : pack.license },
    { label: t('topicPackBy'), words: pack.attribution },
  ].filter(({ words }) => words);
  return (
    <section aria-labelledby="pack">
      <h2 id="pack">{t('topicPack')}</h2>
      <p dir="auto">
        {pack.homepage && isSafeLink(pack.homepage) ? (
          <a href={pack.homepage} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            {name}
          </a>
        ) : (
          name
        )}
      </p>
      <dl class="facts">
        {rows.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      <CardReport topicId={topic.id} name={localise(topic.name, languages)} pack={pack} />
    </section>
  );
}
