import { useEffect, useRef, useState } from 'preact/hooks';
import { readLanguages } from '../../../../core/page/read-languages';
import { type DraftHold, holdDraft } from '../../../../core/session/hold-draft';
import { localise } from '../../../../core/topics/text';
import type { KeptContent } from '../kept-content';

/** While somebody types, a copy now and then will do. */
const KEEP_AFTER_MS = 250;

/**
 * Keeps what is not saved in memory, so that it can be gone on with when the tab closes or crashes; forgets it when the editor is
 * left, which is after saving or on purpose. `keptId` is that of a draft to go on with.
 */
export function useKeptDraft(content: KeptContent, isChanged: boolean, keptId?: string): void {
  const [id] = useState(() => keptId ?? crypto.randomUUID());
  const hold = useRef<DraftHold | null>(null);
  useEffect(() => {
    const held = holdDraft(id);
    hold.current = held;
    return held.end;
  }, [id]);
  const { topic, isPrivate } = content;
  useEffect(() => {
    if (!isChanged) return hold.current?.forget();
    const name = localise(topic.name, readLanguages());
    const timer = setTimeout(() => hold.current?.keep({ id, name, at: Date.now(), content }), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id, topic, isPrivate, isChanged]);
}
