import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../../core/packs/read/detect-format';
import { openText } from '../../../../core/packs/read/open-text';
import { samplePackData } from '../../store/sample-pack';
import { CSV, faultLines, JSON_LD, MISP_CLUSTER, STIX_BUNDLE, TURTLE } from './samples';

describe('detectFormat', () => {
  it.each([
    ['our own format', JSON.stringify(samplePackData([])), 'x.csv', 'sidelight'],
    ['a galaxy', JSON.stringify(MISP_CLUSTER), 'x.txt', 'misp-galaxy'],
    ['a bundle', JSON.stringify(STIX_BUNDLE), 'x', 'stix'],
    ['what a TAXII server sends', JSON.stringify({ more: false, objects: STIX_BUNDLE.objects }), 'x', 'stix'],
    ['a list of STIX objects', JSON.stringify(STIX_BUNDLE.objects), 'x.json', 'stix'],
    ['JSON-LD', JSON.stringify(JSON_LD), 'x.json', 'skos'],
    ['expanded JSON-LD', '[{"@id": "http://example.org/a", "@type": ["http://example.org/b"]}]', 'x.json', 'skos'],
    ['Turtle', TURTLE, 'x.txt', 'skos'],
    ['Turtle with a bracket first', '[] a <http://example.org/b> .', 'x.ttl', 'skos'],
    ['N-Triples', '<http://example.org/a> <http://example.org/b> "c" .', 'x', 'skos'],
    ['a table', CSV, 'x.csv', 'csv'],
    ['a table with a bracket first', '[a],b\n1,2', 'x.csv', 'csv'],
    ['a table of tabs', 'a\tb', 'x.tsv', 'csv'],
    ['a table that names its delimiter', 'sep=;\na;b', 'x.dat', 'csv'],
  ])('knows %s', (_, text, name, format) => {
    expect(detectFormat(text, name)).toMatchObject({ format });
  });

  it.each([
    ['a web page', '  <!DOCTYPE html><html>', 'x.csv', /web page/],
    ['XML', '<?xml version="1.0"?><rdf:RDF/>', 'x.json', /is XML/],
    ['RTF', '{\\rtf1 x}', 'x.csv', /RTF/],
    ['broken JSON', '{"format": ', 'x.json', /line 1, column \d+ needs a value/],
    ['text named as JSON', 'hello', 'x.json', /line 1/],
    ['other JSON', '{"a": 1}', 'x.json', /is JSON, but/],
    ['a list of numbers', '[1, 2]', 'x.json', /is JSON, but/],
    ['a single STIX object', JSON.stringify(STIX_BUNDLE.objects[2]), 'x.json', /single STIX object/],
    ['a galaxy without values', '{"namespace": "misp", "uuid": "x", "icon": "y"}', 'x.json', /without its values/],
    ['nothing', ' \n', 'x.csv', /is empty/],
    ['nothing in a JSON file', '', 'x.json', /^is empty$/],
    ['prose', '# Title', 'x.md', /none of the formats/],
  ])('refuses %s', (_, text, name, line) => {
    expect(faultLines(detectFormat(text, name))).toEqual([expect.stringMatching(line)]);
  });
});

describe('openText', () => {
  it.each([
    ['a zip archive as CSV', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06], /zip archive/],
    ['a PNG picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], /PNG/],
    ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x0a, 0x25, 0xe2], /PDF/],
    ['a PDF document of plain letters', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], /PDF/],
    ['gzip', [0x1f, 0x8b, 0x08, 0x00], /gzip/],
    ['an old spreadsheet', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], /Office/],
  ])('refuses %s', (_, bytes, line) => {
    expect(faultLines(openText({ name: 'x.csv', bytes: new Uint8Array(bytes) }))).toEqual([
      expect.stringMatching(line),
    ]);
  });

  it('reads a table that begins like a picture', () => {
    expect(openText({ name: 'x.csv', bytes: new TextEncoder().encode('GIF8 name,url\n') })).toMatchObject({
      format: 'csv',
    });
  });
});
