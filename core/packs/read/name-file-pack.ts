import { LIMITS } from '../../topics/limits';
import { cleanLine } from './clean-line';
import { deriveTopicId } from './topic-id';

/** Name and id of a pack whose file says neither, made of the file's name; the id stays the same while the name does. */
export function nameFilePack(fileName: string): { readonly id: string; readonly name: string } {
  const stem = fileName.replace(/^.*[/\\]/s, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const name = cleanLine(stem.replace(/[_\s]+/g, ' '), LIMITS.name) || 'Imported topics';
  return {
    id: `file:${deriveTopicId(name)
      .slice(0, LIMITS.name - 5)
      .toWellFormed()}`,
    name,
  };
}
