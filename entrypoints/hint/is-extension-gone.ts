import { lentExtension } from '../../core/messaging/hint-door';

/** Whether the extension was updated, switched off or removed under this script; only a reload of the page helps. */
export function isExtensionGone(): boolean {
  try {
    return lentExtension().isGone();
  } catch {
    return true;
  }
}
