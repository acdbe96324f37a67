import { Switch } from '../../../../components/Switch';
import { useText } from '../../../../components/text-context';
import type { TopicRow } from './topic-row';

interface TopicRowViewProps {
  readonly row: TopicRow;
  readonly packName: string;
  readonly off: boolean;
  /** Whether Tab stops here; arrows reach the other rows. */
  readonly isTabStop: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onEdit: () => void;
}

/** One topic of the list: its switch, whose it is, and the way to the editor. */
export function TopicRowView({ row, packName, off, isTabStop, onSwitch, onEdit }: TopicRowViewProps) {
  const t = useText();
  const badges = [row.own && 'editBadgeOwn', row.edited && 'editBadgeEdited', row.private && 'editBadgePrivate'];
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <>
      <Switch on={!off} onChange={onSwitch} tabIndex={tabIndex}>
        <span class="topic-name" dir="auto" title={row.name}>
          {row.name}
        </span>
        <small class="topic-about">
          <span dir="auto">{packName}</span>
          {badges.map((badge) => badge && <b key={badge}>{t(badge)}</b>)}
        </small>
      </Switch>
      <button type="button" class="edit" tabIndex={tabIndex} aria-label={t('editTopic', row.name)} onClick={onEdit}>
        {t('editEdit')}
      </button>
    </>
  );
}
