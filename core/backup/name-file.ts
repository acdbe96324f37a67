const NAME_CHARS = 80;
/** Names of devices, which Windows takes for no file. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name for a file that every system takes: letters, digits, `-` and `.`; `fileExtension` comes with its dot. */
export function nameFile(parts: readonly string[], fileExtension: string): string {
  const name = parts
    .join('-')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, NAME_CHARS)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${name === '' || RESERVED.test(name.split('.')[0] ?? '') ? `sidelight-${name}`.replace(/-$/, '') : name}${fileExtension}`;
}
