import { parseTopicRef } from '../../topics/topic-ref';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Nobody has registered this namespace; an address on the web would claim that something can be read there. */
const OWN = 'urn:x-sidelight:';
const ABSOLUTE_URI = /^[a-z][a-z0-9+.-]+:[^\s<>"{}|\\^`]+$/i;

/** Whether `id` is an absolute URI as linked data has them, without characters that no URI holds. */
export function isAbsoluteUri(id: string): boolean {
  return ABSOLUTE_URI.test(id) && URL.canParse(id);
}

/**
 * A URI that stands for a topic in other tools, from its reference: the id itself where it is a URI or a uuid, else one made
 * from pack and id. The same reference always gives the same URI.
 */
export function conceptUri(ref: string): string {
  const { packId, topicId } = parseTopicRef(ref);
  if (isAbsoluteUri(topicId)) return topicId;
  if (UUID.test(topicId)) return uuidUri(topicId);
  const scheme = schemeUri(packId);
  // Without `#` the whole of it can be the id of a topic again, when another copy of Sidelight reads it.
  const edge = scheme.startsWith(OWN) ? ':' : scheme.includes('#') ? '/' : '#';
  return `${scheme}${edge}${encodeURIComponent(topicId)}`;
}

/** A URI that stands for a pack in other tools: its id where that is one, else one made from it. */
export function schemeUri(packId: string): string {
  return isAbsoluteUri(packId) ? packId : `${OWN}${encodeURIComponent(packId)}`;
}

/** The URI of an id of another collection as `sameAs` holds it, or `null` when it has none that is known. */
export function sameAsUri(id: string): string | null {
  if (isAbsoluteUri(id)) return id;
  if (UUID.test(id)) return uuidUri(id);
  return /^Q[1-9]\d*$/.test(id) ? `http://www.wikidata.org/entity/${id}` : null;
}

function uuidUri(uuid: string): string {
  return `urn:uuid:${uuid.toLowerCase()}`;
}
