import { capFaults } from './cap-faults';
import { checkTopic } from './check-topic';
import { TOPIC_SCHEMA } from './pack-schema';
import { parseByEntry } from './parse-by-entry';
import type { Fault } from './parse-pack';
import type { Topic } from './topic';

/** The outcome of reading untrusted data as one topic; paths of faults begin at the topic (`aliases[0].text`). */
export type ParsedTopic = { readonly topic: Topic } | { readonly faults: readonly Fault[] };

/** Reads data as a topic by the rules of `parsePack`. Whether the ids in `related` lead somewhere only its pack can tell. */
export function parseTopic(data: unknown): ParsedTopic {
  const read = parseByEntry(TOPIC_SCHEMA, data, {});
  if ('faults' in read) return read;
  const faults = capFaults(checkTopic(read.output, ''));
  return faults.length > 0 ? { faults } : { topic: read.output };
}
