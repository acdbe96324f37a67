import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { formatDate } from '../../core/page/format-date';
import { readLanguages } from '../../core/page/read-languages';
import { listQuiets, removeAllQuiets, removeQuiet, type StoredQuiet } from '../../core/store/quiets';
import { getTopicNames } from '../../core/store/topics';
import { watchStore } from '../../core/store/watch-store';
import { localise } from '../../core/topics/text';
import { useSave } from './use-saving';

/** A wish for less, with the name of its topic; the id where the topic is gone. */
interface NamedQuiet extends StoredQuiet {
  readonly name: string;
}

const watchQuiets = (onValue: (quiets: readonly NamedQuiet[]) => void) => watchStore(listNamedQuiets, onValue);

/** What the reader asked not to be told again, each with its end and its undo. Quieted sites stand among the sites. */
export function QuietedSection() {
  const t = useText();
  const save = useSave();
  const quiets = useWatched(watchQuiets);
  const describe = ({ grain, name, alias = '' }: NamedQuiet) =>
    grain === 'alias' ? t('optionsQuietAlias', name, alias) : t('optionsQuietTopic', name);
  const describeEnd = ({ until, digest }: NamedQuiet) => {
    if (until !== undefined) return t('optionsHoldsUntil', formatDate(until, true));
    return t(digest === undefined ? 'optionsHoldsForGood' : 'optionsHoldsUntilChanged');
  };
  const takeBack = (quiet: NamedQuiet) =>
    save(() => removeQuiet(quiet.id, { key: 'changeUnquiet', args: [quiet.alias ?? quiet.name] }));
  const takeAllBack = () => save(() => removeAllQuiets({ key: 'changeUnquietAll', args: [] }));
  return (
    <section aria-labelledby="quieted" data-find={t('findWordsQuieted')}>
      <h2 id="quieted">{t('optionsQuieted')}</h2>
      <p class="quiet">{t('editQuietedNote')}</p>
      {!quiets?.length && <p class="quiet">{t(quiets ? 'optionsNoQuiets' : 'loading')}</p>}
      <ul class="rows">
        {quiets?.map((quiet) => (
          <li key={quiet.id}>
            <span>
              <span dir="auto">{describe(quiet)}</span>
              <small>{describeEnd(quiet)}</small>
            </span>
            <button type="button" aria-label={t('editTellAgain', describe(quiet))} onClick={() => takeBack(quiet)}>
              {t('editTellAgainShort')}
            </button>
          </li>
        ))}
      </ul>
      {quiets !== undefined && quiets.length > 1 && (
        <div class="buttons">
          <button type="button" onClick={takeAllBack}>
            {t('optionsUnquietAll')}
          </button>
        </div>
      )}
    </section>
  );
}

async function listNamedQuiets(): Promise<NamedQuiet[]> {
  const quiets = await listQuiets();
  const names = await getTopicNames(quiets.map(({ topic }) => topic));
  return quiets.map((quiet) => ({
    ...quiet,
    name: localise(names.get(quiet.topic), readLanguages()) || quiet.topic,
  }));
}
