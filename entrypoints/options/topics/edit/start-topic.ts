import type { Topic } from '../../../../core/topics/topic';
import { startAlias } from './start-alias';

/** A new topic named by some words, which are its first alias; both are empty without words. */
export function startTopic(id: string, name: string): Topic {
  return {
    id,
    name,
    kind: 'other',
    claims: [],
    facts: [],
    aliases: name === '' ? [] : [startAlias(name, false)],
    related: [],
    sources: [],
    sameAs: [],
  };
}
