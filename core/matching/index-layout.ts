import type { EvidenceGroup, Strength, VetoScope } from '../topics/topic';

/** First word of every artifact ("SDLT"), and the version of its layout and of the folding rules behind it. */
export const INDEX_MAGIC = 0x544c4453;
export const INDEX_VERSION = 2;

/** Where the header keeps what, in 32-bit words; the sections follow in the order of their lengths. */
export const HEADER = {
  magic: 0,
  version: 1,
  checksum: 2,
  salt: 3,
  flags: 4,
  bloomWords: 5,
  bucketBits: 6,
  nodes: 7,
  postingWords: 8,
  topics: 9,
  vetoes: 10,
  setWords: 11,
  idBytes: 12,
  noteBytes: 13,
} as const;
export const HEADER_WORDS = 14;

/** Flags of the whole index: some name begins with a sign, some name is a single character. */
export const STARTS_WITH_SIGN = 1;
export const HAS_SINGLE = 2;

/** Flags in the low bits of a node, below its 29-bit fingerprint: a name ends here, goes on here, some owner minds the case. */
export const NODE = { term: 1, goesOn: 2, minds: 4 } as const;
export const FINGERPRINT_SHIFT = 3;

/** Kinds of posting. */
export const POSTING = { alias: 0, evidence: 1, veto: 2, decisive: 3 } as const;
/** A posting's word: last of its node, kind, strength or group, case rule, owner. A case rule `other` has its hash in the next word. */
export const POSTING_LAST = 0x80000000;
export const POSTING_KIND_SHIFT = 29;
export const POSTING_DETAIL_SHIFT = 27;
export const POSTING_CASE_SHIFT = 25;
export const POSTING_OWNER = 0x01ffffff;

/** What the numbers in postings, topics and vetoes stand for. */
export const GROUPS: readonly EvidenceGroup[] = ['what', 'who', 'when', 'where'];
export const STRENGTHS: readonly Strength[] = ['strong', 'supported', 'weak'];
export const SCOPES: readonly VetoScope[] = ['touching', 'sentence', 'block', 'page'];

/** Words a topic takes: kind and pack; where its id begins in the text of ids. */
export const TOPIC_WORDS = 2;
export const TOPIC_PACK_SHIFT = 4;
/** Words a veto takes: topic and scope; where its set of aliases begins, plus one (0 = all aliases of the topic). */
export const VETO_WORDS = 2;
export const VETO_SCOPE_SHIFT = 30;
