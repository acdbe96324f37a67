import type { Subscription } from '../../store/database';

/** An address to ask, and the pack that comes from there; `null` before a pack of the organisation's arrived. */
export interface UpdateJob {
  readonly subscription: Subscription;
  readonly packId: string | null;
}
