import { describe, expect, it } from 'vitest';
import { checkUpdate } from '../../../../core/packs/update/check-update';

const STORED = { id: 'org.example.birds', version: '2.0.0', updated: '2026-01-02' };

describe('checkUpdate', () => {
  it.each(['sidelight', 'misp-galaxy'] as const)('wants no lower version of a pack from %s', (format) => {
    expect(() => checkUpdate(STORED, { ...STORED, version: '1.9.9' }, format)).toThrow('addressOlder\n1.9.9\n2.0.0');
    expect(() => checkUpdate(STORED, { ...STORED, updated: '2025-01-01' }, format)).not.toThrow();
    expect(() => checkUpdate(STORED, { ...STORED, version: '10.0.0' }, format)).not.toThrow();
  });

  it('wants no older state of a STIX bundle, whatever its version', () => {
    expect(() => checkUpdate(STORED, { ...STORED, updated: '2026-01-01' }, 'stix')).toThrow(
      'addressOlder\n2026-01-01\n2026-01-02',
    );
    expect(() => checkUpdate(STORED, { ...STORED, version: '1.0.0' }, 'stix')).not.toThrow();
  });

  it('wants no other pack', () => {
    const other = { ...STORED, id: 'org.example.fish', version: '3.0.0' };
    expect(() => checkUpdate(STORED, other, 'sidelight')).toThrow('addressOtherPack\norg.example.fish');
  });
});
