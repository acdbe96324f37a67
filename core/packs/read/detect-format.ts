import type { Fault } from '../../topics/parse-pack';
import { parseJson } from './parse-json';

/** The formats a pack can be read from. */
export const PACK_FORMATS = ['sidelight', 'misp-galaxy', 'stix', 'skos', 'csv'] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

/** A text whose format is known, parsed as far as that took. */
export type DetectedFile =
  | { readonly format: 'sidelight' | 'misp-galaxy' | 'stix'; readonly data: unknown }
  | { readonly format: 'skos'; readonly syntax: 'json-ld'; readonly data: unknown }
  | { readonly format: 'skos'; readonly syntax: 'turtle'; readonly text: string }
  | { readonly format: 'csv'; readonly text: string };

type Faulty = { readonly faults: readonly Fault[] };

const TABLE_NAME = /\.(?:csv|tsv|tab)$/i;
const TURTLE_NAME = /\.(?:ttl|turtle|nt)$/i;
const JSON_NAME = /\.(?:json|jsonld)$/i;
const PLAIN_NAME = /\.(?:txt|text)$|^[^.]*$/i;

// A prefix, a base or a statement about an absolute address.
const TURTLE_START =
  /^(?:\s|#[^\n]*\n)*(?:@prefix\s|@base\s|(?:PREFIX\s+\S*:|BASE)\s*<|<[^<>\s]+>\s+(?:<[^<>\s]+>|a)\s)/i;

/** What a text is: its content decides, its name only where the content leaves it open. */
export function detectFormat(text: string, fileName: string): DetectedFile | Faulty {
  const foreign = nameForeignText(text);
  if (foreign !== null) return refuse(foreign);
  if (text.trim() === '') return refuse('is empty');
  if (/^\s*[[{]/.test(text) || JSON_NAME.test(fileName)) {
    const parsed = parseJson(text);
    if ('data' in parsed) return detectData(parsed.data);
    // A table and Turtle may begin with a bracket, too.
    if (!TABLE_NAME.test(fileName) && !TURTLE_NAME.test(fileName)) return parsed;
  }
  if (TURTLE_NAME.test(fileName) || TURTLE_START.test(text.slice(0, 100_000))) {
    return { format: 'skos', syntax: 'turtle', text };
  }
  if (TABLE_NAME.test(fileName) || PLAIN_NAME.test(fileName) || /^sep=/i.test(text)) return { format: 'csv', text };
  return refuse('is none of the formats that can be read: our own, MISP galaxy, STIX, SKOS, CSV');
}

function nameForeignText(text: string): string | null {
  const start = text.slice(0, 1_000).trimStart();
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'is a web page, not a pack';
  if (/^<\?xml\b|^<rdf:RDF\b/i.test(start)) return 'is XML: save it as JSON, JSON-LD, Turtle or CSV';
  if (start.startsWith('{\\rtf')) return 'is an RTF document, not a pack';
  return start.startsWith('%PDF-') ? 'is a PDF document, not a pack' : null;
}

function detectData(data: unknown): DetectedFile | Faulty {
  if (Array.isArray(data)) {
    if (data.some(isStixObject)) return { format: 'stix', data: { objects: data } };
    const linked = data.some((node) => isObject(node) && ('@id' in node || '@type' in node || '@context' in node));
    return linked ? { format: 'skos', syntax: 'json-ld', data } : refuseData();
  }
  if (!isObject(data)) return refuseData();
  if (typeof data.format === 'string' && data.format.startsWith('sidelight-pack/'))
    return { format: 'sidelight', data };
  // What a TAXII server sends has no type.
  if (data.type === 'bundle' || (Array.isArray(data.objects) && data.objects.some(isStixObject))) {
    return { format: 'stix', data };
  }
  if ('@context' in data || '@graph' in data || '@id' in data) return { format: 'skos', syntax: 'json-ld', data };
  if (Array.isArray(data.values) && 'type' in data) return { format: 'misp-galaxy', data };
  if ('topics' in data && ('license' in data || 'language' in data)) return { format: 'sidelight', data };
  if (isStixObject(data)) {
    return refuse('is a single STIX object: only a bundle of them is read');
  }
  if ('namespace' in data && 'uuid' in data && 'icon' in data) {
    return refuse('describes a MISP galaxy without its values: those stand in the cluster of the same name');
  }
  return refuseData();
}

function isStixObject(data: unknown): boolean {
  return isObject(data) && typeof data.id === 'string' && /^[a-z0-9-]+--[0-9a-f-]{36}$/.test(data.id);
}

function refuseData(): Faulty {
  return refuse('is JSON, but no pack of ours, no MISP galaxy cluster, no STIX bundle and no SKOS in JSON-LD');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(message: string): Faulty {
  return { faults: [{ path: '', message }] };
}
