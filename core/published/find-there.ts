import { createTaughtRules } from '../matching/wire-rules';
import { ask } from '../messaging/send';
import type { Findable, Finder } from './finder';

/** How much text travels in one message, in UTF-16 units: it is copied in one go. A longer text travels alone. */
const BATCH_CHARACTERS = 50_000;

/** How long to wait before a failed message is sent again, in milliseconds. */
const RETRY_MS = 1_000;

/** Finds with the index in the background that `mark` stands for (`markIndex`): the texts go there, the hits come back. */
export function findThere(mark: string): Finder {
  const rules = createTaughtRules();
  const send = async (batch: readonly Findable[], signal: AbortSignal): Promise<void> => {
    const texts = batch.map(({ text }) => text);
    const found = await ask('findMentions', mark, texts).catch(async () => {
      // A background may end in the middle of an answer, or be replaced: it is asked once more.
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      return signal.aborted ? undefined : ask('findMentions', mark, texts);
    });
    if (!found) return;
    rules.learn(found.rules);
    batch.forEach((item, i) => {
      item.hits = found.hits[i] ?? [];
    });
  };
  return {
    rules,
    find: async (texts, signal) => {
      let batch: Findable[] = [];
      let characters = 0;
      for (const item of texts) {
        if (signal.aborted) return;
        // An empty frame wakes nobody.
        if (item.text.trim() === '') continue;
        if (batch.length > 0 && characters + item.text.length > BATCH_CHARACTERS) {
          await send(batch, signal);
          batch = [];
          characters = 0;
        }
        batch.push(item);
        characters += item.text.length;
      }
      if (batch.length > 0 && !signal.aborted) await send(batch, signal);
    },
  };
}
