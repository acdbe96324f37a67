import { describe, expect, it } from 'vitest';
import { nameFile } from '../../../core/backup/name-file';

describe('nameFile', () => {
  it.each([
    [['US–China cyber 2015', '1.0.0'], 'US-China-cyber-2015-1.0.0.json'],
    [['網絡安全', '1.0.0'], '網絡安全-1.0.0.json'],
    [['../../etc/passwd'], 'etc-passwd.json'],
    [['a\u202egnp.exe'], 'a-gnp.exe.json'],
    [['...'], 'sidelight.json'],
    [['con'], 'sidelight-con.json'],
    [['x'.repeat(300)], `${'x'.repeat(80)}.json`],
  ])('makes of %j %s', (parts, name) => {
    expect(nameFile(parts, '.json')).toBe(name);
  });
});
