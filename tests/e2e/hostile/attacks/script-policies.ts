import type { ScriptAttack } from './script-attack';

/** A policy that tells the server of everything that it forbade. */
const policy = (text: string) => ({
  'content-security-policy': `${text}; report-uri /report; report-to all`,
  'reporting-endpoints': 'all="/report"',
});

/** Pages whose policies forbid nearly everything. */
export const POLICY_ATTACKS: readonly ScriptAttack[] = [
  {
    name: 'wants trusted types and has none',
    headers: policy(`require-trusted-types-for 'script'; trusted-types 'none'`),
    expectation: 'marked',
  },
  { name: 'loads nothing', headers: policy(`default-src 'none'`), expectation: 'marked' },
  {
    name: 'has no styles',
    headers: policy(`style-src 'none'; style-src-attr 'none'; style-src-elem 'none'`),
    expectation: 'marked',
  },
  { name: 'is a sandbox with scripts', headers: policy('sandbox allow-scripts'), expectation: 'marked' },
  { name: 'is a sandbox without scripts', headers: policy('sandbox'), expectation: 'marked' },
  {
    name: 'forbids all of it at once',
    headers: policy(
      `default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'`,
    ),
    expectation: 'marked',
  },
];
