import { useText } from '../../../components/text-context';
import type { GradeChange } from '../../../core/packs/grade/graded-pack';
import type { MatchRule, Strength } from '../../../core/topics/topic';

interface GradeSelectsProps {
  readonly grade: Pick<GradeChange, 'strength' | 'match'>;
  /** Whose grade it is, for those who hear it; none where a group around says so. */
  readonly name?: string;
  /** A grade may be left as it is. */
  readonly isOpen?: boolean;
  readonly onChange: (change: Pick<GradeChange, 'strength' | 'match'>) => void;
}

const STRENGTHS: readonly Strength[] = ['strong', 'supported', 'weak'];
const MATCHES: readonly MatchRule[] = ['exact', 'caseless', 'never'];

/** How much a name says by itself, and how its capitals count. */
export function GradeSelects({ grade, name, isOpen = false, onChange }: GradeSelectsProps) {
  const t = useText();
  const label = (key: string) => (name === undefined ? t(key) : t(`${key}Of`, name));
  const blank = isOpen && <option value="">{t('importAsItIs')}</option>;
  return (
    <>
      <select
        aria-label={label('strength')}
        value={grade.strength ?? ''}
        onChange={(event) => {
          const strength = STRENGTHS.find((each) => each === event.currentTarget.value);
          if (strength) onChange({ strength });
        }}
      >
        {blank}
        {STRENGTHS.map((each) => (
          <option key={each} value={each}>
            {t(`strength_${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={label('capitals')}
        value={grade.match ?? ''}
        onChange={(event) => {
          const match = MATCHES.find((each) => each === event.currentTarget.value);
          if (match) onChange({ match });
        }}
      >
        {blank}
        {MATCHES.map((each) => (
          <option key={each} value={each}>
            {t(`match_${each}`)}
          </option>
        ))}
      </select>
    </>
  );
}
