import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../scripts/release/check-package';
import { findHeading } from '../../../scripts/release/find-heading';
import { findWords } from '../../../scripts/release/find-words';
import { judgeAudit } from '../../../scripts/release/judge-audit';
import { judgeLint } from '../../../scripts/release/judge-lint';
import { parseLintReport } from '../../../scripts/release/parse-lint-report';
import { readArguments } from '../../../scripts/release/read-arguments';
import type { ZipEntry } from '../../../scripts/release/zip-entry';

describe('checkPackage', () => {
  it('finds source maps, tests, hidden and unexpected files', () => {
    const faults = checkPackage([
      entry('popup.js', 'ok("sourceMappingURL")'),
      entry('a.js', 'x\n//# sourceMappingURL=a.js.map'),
      entry('a.js.map', '{}'),
      entry('tests/b.js'),
      entry('c.test.js'),
      entry('.env.json'),
    ]);
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'a.js',
      'a.js.map',
      'tests/b.js',
      'c.test.js',
      '.env.json',
    ]);
  });
});

describe('findWords', () => {
  it('names the file and what it holds', () => {
    const entries = [entry('a.js', 'const x = "/home/ann/sidelight/x.ts"'), entry('b.js', 'fine')];
    expect(findWords(entries, ['/home/ann/', 'packages.example'])).toEqual(['a.js: holds /home/ann/']);
  });
});

describe('findHeading', () => {
  it('takes the version, else what is unreleased, else nothing', () => {
    expect(findHeading('1.2.0', '# Changelog\n\n## Unreleased\n\n## 1.2.0\n')).toBe('1.2.0');
    expect(findHeading('1.2.0', '## [1.2.0] - 2026-11-26\n')).toBe('1.2.0');
    expect(findHeading('1.2.0', '## Unreleased\n\n## 1.1.0\n')).toBe('Unreleased');
    expect(() => findHeading('1.2.0', '## 1.1.0\n\n## 1.2.0-beta\n')).toThrow('1.2.0');
  });
});

describe('judgeAudit', () => {
  it('calls clean only what counts nothing [P12]', () => {
    expect(judgeAudit('{"vulnerabilities":{},"metadata":{"vulnerabilities":{"total":0}}}')).toEqual({ state: 'clean' });
    const found = {
      vulnerabilities: { n3: { name: 'n3', severity: 'high' } },
      metadata: { vulnerabilities: { total: 1 } },
    };
    expect(judgeAudit(JSON.stringify(found))).toEqual({ state: 'findings', text: 'n3: high' });
  });

  it.each([
    '',
    'null',
    '{}',
    '{"message": "405 Method Not Allowed"}',
    '{"error": {"summary": "no network"}}',
    'npm error',
  ])('takes %j for no answer', (output) =>
    expect(judgeAudit(output)).toMatchObject({ state: 'unreachable', text: expect.stringMatching(/./) }),
  );
});

describe('judgeLint', () => {
  it('refuses errors and warnings nobody explained [P12]', () => {
    const report = parseLintReport(
      'notice\n{"errors":[{"code":"BAD","message":"bad"}],"warnings":[{"code":"OLD","message":"old","file":"a.js"},{"code":"NEW","message":"new"}]}',
    );
    if (!report) throw new Error('no report');
    expect(judgeLint(report, new Set(['BAD', 'OLD']))).toEqual(['BAD : bad', expect.stringContaining('NEW : new')]);
    expect(parseLintReport('crashed')).toBeNull();
  });
});

describe('readArguments', () => {
  it('knows --offline and nothing else', () => {
    expect(readArguments([])).toMatchObject({ offline: false });
    expect(readArguments(['--offline'])).toMatchObject({ offline: true });
    expect(readArguments(['--ofline'])).toMatchObject({ fault: expect.stringContaining('npm run release') });
  });
});

function entry(path: string, text = ''): ZipEntry {
  return { path, bytes: Buffer.from(text), executable: false };
}
