import { useText } from '../../../../components/text-context';
import type { Source } from '../../../../core/topics/topic';
import { Field } from './Field';
import { LongList } from './LongList';
import { Part } from './Part';
import type { PartProps } from './part-props';
import { removeSource } from './remove-source';
import { replaceAt } from './replace-at';

interface SourcePartProps extends PartProps {
  /** The page that the topic was begun on, until it was added. */
  readonly suggested?: { readonly title: string; readonly url: string } | undefined;
}

/** Where the statements of the topic were read. */
export function SourcePart({ draft, onChange, suggested }: SourcePartProps) {
  const t = useText();
  const { sources } = draft;
  const isNew = suggested !== undefined && !sources.some(({ url }) => url === suggested.url);
  const change = (next: readonly Source[]) => onChange({ ...draft, sources: next });
  const addPage = (title: string, url: string) =>
    change([...sources, { title, publisher: new URL(url).hostname, url }]);
  return (
    <Part title={t('editSources')} count={sources.length} path="sources" open={isNew}>
      {isNew && (
        <div class="notice">
          <p dir="auto">{t('editSuggestSource', suggested.title, suggested.url)}</p>
          <button type="button" onClick={() => addPage(suggested.title, suggested.url)}>
            {t('editAddPage')}
          </button>
        </div>
      )}
      <LongList
        label={t('editSources')}
        path="sources"
        items={sources}
        describe={({ title }) => title}
        render={(source, at) => (
          <div class="entry">
            <Field
              class="wide"
              label={t('editSourceTitle')}
              path={`sources[${at}].title`}
              value={source.title}
              onInput={(title) => change(replaceAt(sources, at, { ...source, title }))}
            />
            <Field
              label={t('editPublisher')}
              path={`sources[${at}].publisher`}
              value={source.publisher}
              onInput={(publisher) => change(replaceAt(sources, at, { ...source, publisher }))}
            />
            <Field
              ltr
              label={t('editDate')}
              placeholder="2015-09-25"
              path={`sources[${at}].date`}
              value={source.date ?? ''}
              onInput={(date) => change(replaceAt(sources, at, { ...source, date }))}
            />
            <Field
              class="wide"
              ltr
              label={t('editAddress')}
              placeholder="https://"
              path={`sources[${at}].url`}
              value={source.url ?? ''}
              onInput={(url) => change(replaceAt(sources, at, { ...source, url }))}
            />
          </div>
        )}
        onRemove={(at) => onChange(removeSource(draft, at))}
        onAdd={(title) => change([...sources, { title, publisher: '' }])}
        addLabel={t('editAddSource')}
      />
    </Part>
  );
}
