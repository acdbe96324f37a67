import { useText } from '../../../components/text-context';
import type { GradeChange } from '../../../core/packs/grade/graded-pack';
import { GradeSelects } from './GradeSelects';
import type { NameRow } from './import-calls';

interface NameGradeRowProps {
  readonly name: NameRow;
  readonly onChange: (change: Pick<GradeChange, 'strength' | 'match'>) => void;
}

/** One name: whose it is, why it has its grade, and the grade to change. */
export function NameGradeRow({ name, onChange }: NameGradeRowProps) {
  const t = useText();
  const { text, topicName, reasons, strength, match } = name;
  const why = reasons.map((reason) => t(`importReason_${reason.replaceAll('-', '_')}`)).join(' · ');
  return (
    <li>
      <div class="about">
        <strong class="clipped" dir="auto" title={text}>
          {text}
        </strong>
        {topicName !== text && (
          <small class="clipped" dir="auto">
            {topicName}
          </small>
        )}
        <small>{why}</small>
      </div>
      <GradeSelects grade={{ strength, match }} name={text} onChange={onChange} />
    </li>
  );
}
