import { createTaughtRules } from '../matching/wire-rules';
import { ask } from '../messaging/send';
import type { Findable, Finder } from './finder';

/** How much text travels in one message, in UTF-16 units; a longer text travels alone. */
const BATCH_CHARACTERS = 200_000;

/** Finds with the index in the background that `mark` stands for (`markIndex`): the texts go there, the hits come back. */
export function findThere(mark: string): Finder {
  const rules = createTaughtRules();
  const send = async (batch: readonly Findable[]): Promise<void> => {
    const found = await ask(
      'findMentions',
      mark,
      batch.map(({ text }) => text),
    );
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
          await send(batch);
          batch = [];
          characters = 0;
        }
        batch.push(item);
        characters += item.text.length;
      }
      if (batch.length > 0 && !signal.aborted) await send(batch);
    },
  };
}
