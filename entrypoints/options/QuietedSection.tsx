import { useText } from '../../components/text-context';
import { useWatched } from '../../components/use-watched';
import { listQuiets, removeQuiet, type StoredQuiet } from '../../core/store/quiets';
import { getTopicNames } from '../../core/store/topics';
import { watchStore } from '../../core/store/watch-store';
import { localise } from '../../core/topics/text';
import { useSave } from './use-saving';

/** A wish for less, with the name of its topic; the id where the topic is gone. */
interface NamedQuiet extends StoredQuiet {
  readonly name: string;
}

const watchQuiets = (onValue: (quiets: readonly NamedQuiet[]) => void) => watchStore(listNamedQuiets, onValue);

/** What the reader asked not to be told again, each with its undo. Quieted sites stand among the sites. */
export function QuietedSection() {
  const t = useText();
  const save = useSave();
  const quiets = useWatched(watchQuiets);
  const describe = ({ grain, name, alias = '' }: NamedQuiet) =>
    grain === 'alias' ? t('optionsQuietAlias', name, alias) : t('optionsQuietTopic', name);
  const takeBack = (quiet: NamedQuiet) =>
    save(() => removeQuiet(quiet.id, { key: 'changeUnquiet', args: [quiet.alias ?? quiet.name] }));
  return (
    <section aria-labelledby="quieted">
      <h2 id="quieted">{t('optionsQuieted')}</h2>
      <p class="quiet">{t('editQuietedNote')}</p>
      {quiets?.length === 0 && <p class="quiet">{t('optionsNoQuiets')}</p>}
      <ul class="rows">
        {quiets?.map((quiet) => (
          <li key={quiet.id}>
            <span dir="auto">{describe(quiet)}</span>
            <button type="button" aria-label={t('editTellAgain', describe(quiet))} onClick={() => takeBack(quiet)}>
              {t('editTellAgainShort')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function listNamedQuiets(): Promise<NamedQuiet[]> {
  const quiets = await listQuiets();
  const names = await getTopicNames(quiets.map(({ topic }) => topic));
  return quiets.map((quiet) => ({
    ...quiet,
    name: localise(names.get(quiet.topic), navigator.languages) || quiet.topic,
  }));
}
