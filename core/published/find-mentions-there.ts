import { judgeLines, splitLines } from '../matching/find-mentions';
import type { Mention } from '../topics/mention';
import { findThere } from './find-there';

/** The mentions in a plain text, for a store whose index stays in the background; each line is a block. */
export async function findMentionsThere(text: string, mark: string): Promise<readonly Mention[]> {
  const finder = findThere(mark);
  const lines = splitLines(text);
  await finder.find(lines, new AbortController().signal);
  return judgeLines(lines, finder.rules).mentions;
}
