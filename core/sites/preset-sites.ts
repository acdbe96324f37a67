import type { SiteRule } from '../topics/settings';

/** Sites where people write, code or draw rather than read, or whose text is a canvas: marking makes no sense there. */
export const PRESET_SITES: readonly string[] = [
  'docs.google.com',
  'sheets.google.com',
  'slides.google.com',
  'mail.google.com',
  'calendar.google.com',
  'meet.google.com',
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'mail.proton.me',
  'mail.yahoo.com',
  'app.fastmail.com',
  'mail.zoho.com',
  'word.cloud.microsoft',
  'excel.cloud.microsoft',
  'powerpoint.cloud.microsoft',
  'docs.qq.com',
  'stackedit.io',
  'hackmd.io',
  'overleaf.com',
  'github.dev',
  'vscode.dev',
  'codepen.io',
  'codesandbox.io',
  'jsfiddle.net',
  'stackblitz.com',
  'replit.com',
  'figma.com',
  'miro.com',
  'canva.com',
  'excalidraw.com',
  'app.diagrams.net',
  'maps.google.com',
  'google.com/maps',
  'openstreetmap.org',
  'bitwarden.com',
  'my.1password.com',
];

/**
 * The rules that hold with the presets: the reader's own ones, which come first and win where they name the same site, and off for the
 * others. A rule that ends and leaves nothing behind leaves the preset.
 */
export function addPresets(rules: readonly SiteRule[], isOn: boolean): readonly SiteRule[] {
  if (!isOn) return rules;
  const own = new Set(rules.filter(({ until, after }) => until === undefined || after).map(({ site }) => site));
  return [
    ...rules,
    ...PRESET_SITES.filter((site) => !own.has(site)).map((site) => ({ site, marking: 'off' as const })),
  ];
}
