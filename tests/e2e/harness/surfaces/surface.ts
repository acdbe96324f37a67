import type { Stage } from './stage';

/** One thing that a reader sees of the extension, and how to bring it up. */
export interface Surface {
  readonly name: string;
  /** Size of the window it is usually seen in, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Resolves when everything that belongs to it is there. */
  readonly open: (stage: Stage) => Promise<void>;
  /** Closes when the window changes, so it is opened anew for each size. */
  readonly isFleeting?: boolean;
}
