import type { Topic } from '../../../../core/topics/topic';

/** What each part of the editor gets: the draft, and the way to another one. */
export interface PartProps {
  readonly draft: Topic;
  readonly onChange: (draft: Topic) => void;
}
