import type { Label, LabelKind, Passage } from '../../../scripts/accuracy/passage';

/** A passage of twenty characters that nothing reads, unless a case says otherwise. */
export function samplePassage(said: Partial<Passage> = {}): Passage {
  return { id: 'p1', lang: 'en', title: '', text: 'x'.repeat(20), labels: [], ...said };
}

/** A label, written as it would be said: yes for topic `a` from 0 to 5. */
export function sampleLabel(label: LabelKind, topic: string, start: number, end: number): Label {
  return { label, topic, start, end };
}
