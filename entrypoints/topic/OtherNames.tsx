import { useMemo, useState } from 'preact/hooks';
import { useText } from '../../components/text-context';
import { useCount } from '../../components/use-count';
import type { Topic } from '../../core/topics/topic';
import { groupNames, type NameGroup } from './group-names';

interface OtherNamesProps {
  readonly topic: Topic;
  readonly packLanguage: string;
  readonly languages: readonly string[];
}

/** So many of the names that are marked are told at once. */
const SHOWN = 5;

/** What the topic is called elsewhere: the names that are marked on pages in a line, all of them, by language, behind a door. */
export function OtherNames({ topic, packLanguage, languages }: OtherNamesProps) {
  const t = useText();
  const count = useCount();
  const [isOpen, setOpen] = useState(false);
  const names = useMemo(() => groupNames(topic, packLanguage, languages), [topic, packLanguage, languages]);
  const { marked, unmarked, hidden } = names;
  const all = [...marked, ...unmarked].reduce((sum, group) => sum + group.names.length, 0);
  if (all + hidden === 0) return null;
  const first = (marked[0]?.names ?? []).slice(0, SHOWN);
  return (
    <div class="names">
      {first.length > 0 && (
        <p>
          {t('topicMarked')}{' '}
          {first.map((name) => (
            <q key={name} dir="auto">
              {name}
            </q>
          ))}
        </p>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{count('topicNames', all)}</summary>
        {isOpen && (
          <>
            <NameGroups title={t('topicNamesMarked')} groups={marked} />
            <NameGroups title={t('topicNamesUnmarked')} groups={unmarked} />
            {hidden > 0 && <p class="quiet">{count('topicNamesHidden', hidden)}</p>}
          </>
        )}
      </details>
    </div>
  );
}

function NameGroups({ title, groups }: { readonly title: string; readonly groups: readonly NameGroup[] }) {
  const t = useText();
  if (groups.length === 0) return null;
  const languageNames = new Intl.DisplayNames([t('languageTag')], { type: 'language' });
  return (
    <>
      <h2>{title}</h2>
      <dl>
        {groups.map(({ language, names }) => (
          <div key={language}>
            <dt>{languageNames.of(language) ?? language}</dt>
            <dd lang={language}>
              <ul>
                {names.map((name) => (
                  <li key={name} dir="auto">
                    {name}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
