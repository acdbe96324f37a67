import * as v from 'valibot';
import { capFaults } from './cap-faults';
import { checkTopic } from './check-topic';
import { listFaults } from './list-faults';
import { TOPIC_SCHEMA } from './pack-schema';
import type { Fault } from './parse-pack';
import type { Topic } from './topic';

/** The outcome of reading untrusted data as one topic; paths of faults begin at the topic (`aliases[0].text`). */
export type ParsedTopic = { readonly topic: Topic } | { readonly faults: readonly Fault[] };

/** Reads data as a topic by the rules of `parsePack`. Whether the ids in `related` lead somewhere only its pack can tell. */
export function parseTopic(data: unknown): ParsedTopic {
  const result = v.safeParse(TOPIC_SCHEMA, data);
  if (!result.success) return { faults: capFaults(listFaults(result.issues)) };
  const faults = checkTopic(result.output, '');
  return faults.length > 0 ? { faults: capFaults(faults) } : { topic: result.output };
}
