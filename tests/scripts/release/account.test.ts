import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fixSbom } from '../../../scripts/release/fix-sbom';
import { formatSums } from '../../../scripts/release/format-sums';
import { listPermissions } from '../../../scripts/release/list-permissions';
import { listWarnings } from '../../../scripts/release/list-warnings';
import { readTable } from '../../../scripts/release/read-table';
import { writeNotes } from '../../../scripts/release/write-notes';

const COMMIT = 'a1935213aeb1c42a6d4db197157ca014eb839070';

describe('formatSums', () => {
  it('writes what sha256sum reads, in the order of the names', () => {
    expect(formatSums({ 'b.zip': '', 'a.zip': new Uint8Array() })).toBe(
      ['a.zip', 'b.zip']
        .map((name) => `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ${name}\n`)
        .join(''),
    );
  });
});

describe('fixSbom', () => {
  const state = {
    bundled: new Set(['b@1.0.0', 'a@2.0.0']),
    name: 'sidelight',
    commit: COMMIT,
    time: '2026-11-26T00:00:00.000Z',
  };

  it('is the same for the same commit, whenever and wherever npm wrote the list', () => {
    const one = fixSbom(writeBom('urn:uuid:1', '2026-01-01', 'main', ['a@2.0.0', 'b@1.0.0', 'tool@1.0.0']), state);
    const other = fixSbom(writeBom('urn:uuid:2', '2027-01-01', 'copy', ['b@1.0.0', 'tool@1.0.0', 'a@2.0.0']), state);
    expect(one).toBe(other);
    expect(JSON.parse(one)).toMatchObject({
      serialNumber: expect.stringMatching(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/),
      metadata: { timestamp: state.time, component: { name: 'sidelight' } },
      components: [{ name: 'a', scope: 'required' }, { name: 'b' }],
      dependencies: [{ ref: 'a@2.0.0' }, { ref: 'b@1.0.0' }, { ref: 'root', dependsOn: ['a@2.0.0', 'b@1.0.0'] }],
    });
  });

  it('refuses a list without something that is bundled', () => {
    expect(() => fixSbom(writeBom('', '', '', ['a@2.0.0', 'b@1.0.1']), state)).toThrow('b@1.0.0');
  });
});

describe('listPermissions', () => {
  const manifests = [{ permissions: ['storage'], host_permissions: ['<all_urls>'] }, { permissions: ['storage'] }];

  it('names each once, with its reason', () => {
    const reasons = new Map([...Object.entries({ storage: 'Keeps.', '<all_urls>': 'Reads.' })]);
    expect(listPermissions(manifests, reasons)).toBe('- `storage`: Keeps.\n- `<all_urls>`: Reads.');
  });

  it('refuses one without a reason', () => {
    expect(() => listPermissions(manifests, new Map([['storage', 'Keeps.']]))).toThrow('<all_urls>');
  });
});

describe('listWarnings', () => {
  it('names each code once with its files', () => {
    const warnings = ['b.js', 'a.js', 'b.js'].map((file) => ({ code: 'OLD', message: '', file }));
    expect(listWarnings(warnings, new Map([['OLD', 'Because.']]))).toBe('- `OLD` (a.js, b.js): Because.');
    expect(listWarnings([], new Map())).toBe('None.');
  });
});

describe('readTable', () => {
  it('reads the table below a heading, and no other', () => {
    const rows = [
      '| a | b |',
      '| --- | --- |',
      '| `one` (here) | First. |',
      '| two | Second. |',
      '',
      '| `three` | Third. |',
    ];
    const table = readTable(['| `zero` | x |', '## Things', ...rows].join('\n'), '## Things');
    expect([...table]).toEqual([['one', 'First.']]);
    expect(readTable('| `zero` | x |', '## Things').size).toBe(0);
  });
});

describe('writeNotes', () => {
  const document = '# Releasing\n\n{not} here\n\n## Notes for reviewers\n\nVersion {version}.\n';

  it('fills the gaps of the last part', () => {
    expect(writeNotes(document, { version: '1.0.0' })).toBe('# Notes for reviewers\n\nVersion 1.0.0.\n');
  });

  it('refuses a gap without a fact and a fact without a gap', () => {
    expect(() => writeNotes(document, {})).toThrow('{version}');
    expect(() => writeNotes(document, { version: '1', commit: '2' })).toThrow('commit');
    expect(() => writeNotes('# Releasing', {})).toThrow('no notes');
  });

  it('finds all its gaps in docs/release.md', async () => {
    const facts = ['version', 'commit', 'node', 'npm', 'permissions', 'packages', 'warnings'].map((name) => [
      name,
      `<${name}>`,
    ]);
    expect(writeNotes(await readFile('docs/release.md', 'utf8'), Object.fromEntries(facts))).toContain('<permissions>');
  });
});

function writeBom(serialNumber: string, timestamp: string, folder: string, packages: readonly string[]): string {
  const components = packages.map((ref) => {
    const [name, version] = ref.split('@');
    return { 'bom-ref': ref, name, version, scope: 'optional' };
  });
  return JSON.stringify({
    serialNumber,
    metadata: { timestamp, component: { 'bom-ref': 'root', name: folder, version: '0.1.0' } },
    components,
    dependencies: [
      { ref: 'root', dependsOn: packages },
      ...packages.map((ref) => ({ ref, dependsOn: ref === 'a@2.0.0' ? ['tool@1.0.0'] : [] })),
    ],
  });
}
