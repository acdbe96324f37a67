/** Names of SPDX that stand for no licence or for one that only the pack knows. */
const UNLISTED = /^(NONE|NOASSERTION|LicenseRef-.*)$/i;

/** The address of a licence at SPDX; `null` for an expression of several or one that is not listed there. */
export function licenseUri(license: string): string | null {
  return /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(license) && !UNLISTED.test(license)
    ? `https://spdx.org/licenses/${license}`
    : null;
}
