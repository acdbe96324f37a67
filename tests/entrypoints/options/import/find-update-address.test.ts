import { describe, expect, it } from 'vitest';
import { findUpdateAddress } from '../../../../entrypoints/options/import/find-update-address';
import { sampleDraft } from './sample-import';

const { header } = sampleDraft([]);

describe('findUpdateAddress', () => {
  it('is what the pack says', () => {
    const own = { ...header, updateUrl: 'https://packs.example.org/a.json' };
    expect(findUpdateAddress({ header: own, format: 'sidelight' }, {})?.host).toBe('packs.example.org');
  });

  it('is where the file came from, in formats that can be read without a question', () => {
    const source = { address: 'https://packs.example.org/a.json' };
    expect(findUpdateAddress({ header, format: 'misp-galaxy' }, source)?.href).toBe(source.address);
    expect(findUpdateAddress({ header, format: 'csv' }, source)).toBeNull();
    expect(findUpdateAddress({ header, format: 'stix' }, {})).toBeNull();
  });

  it.each(['mailto:a@example.org', 'http://packs.example.org/a.json', 'javascript:alert(1)'])(
    'is never %s',
    (updateUrl) => {
      expect(findUpdateAddress({ header: { ...header, updateUrl }, format: 'sidelight' }, {})).toBeNull();
    },
  );
});
