import { describe, expect, it } from 'vitest';
import { conceptUri, sameAsUri, schemeUri } from '../../../../core/packs/write/concept-uri';

const UUID = '7CDFF317-A673-4474-84EC-4F1754947823';

describe('conceptUri', () => {
  it.each([
    ['org.example.sample#opm', 'urn:x-sidelight:org.example.sample:opm'],
    ['org.example.sample#<é>', 'urn:x-sidelight:org.example.sample:%3C%C3%A9%3E'],
    ['https://example.org/pack#opm', 'https://example.org/pack#opm'],
    ['https://example.org/all#pack#opm', 'https://example.org/all#pack/opm'],
    ['org.example.sample#http://example.org/concept/1', 'http://example.org/concept/1'],
    [`org.example.sample#${UUID}`, `urn:uuid:${UUID.toLowerCase()}`],
  ])('makes of %s the URI %s', (ref, uri) => {
    expect(conceptUri(ref)).toBe(uri);
  });
});

describe('schemeUri', () => {
  it.each([
    ['https://example.org/pack', 'https://example.org/pack'],
    ['https://example.org/<x>', 'urn:x-sidelight:https%3A%2F%2Fexample.org%2F%3Cx%3E'],
  ])('makes of %s the URI %s', (id, uri) => {
    expect(schemeUri(id)).toBe(uri);
  });
});

describe('sameAsUri', () => {
  it.each([
    ['Q42', 'http://www.wikidata.org/entity/Q42'],
    [UUID, `urn:uuid:${UUID.toLowerCase()}`],
    ['https://example.org/a', 'https://example.org/a'],
    ['intrusion-set--1', null],
    ['two words', null],
  ])('knows %s as %s', (id, uri) => {
    expect(sameAsUri(id)).toBe(uri);
  });
});
