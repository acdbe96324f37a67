/** The parts of a manifest that ask for something. */
export interface AskingManifest {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

/** Every permission of the manifests once, with its reason, as lines of Markdown. Throws when one has no reason. */
export function listPermissions(manifests: readonly AskingManifest[], reasons: ReadonlyMap<string, string>): string {
  const asked = manifests.flatMap((manifest) => [
    ...(manifest.permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ]);
  return [...new Set(asked)].map((permission) => `- \`${permission}\`: ${readReason(permission, reasons)}`).join('\n');
}

function readReason(permission: string, reasons: ReadonlyMap<string, string>): string {
  const reason = reasons.get(permission);
  if (!reason) throw new Error(`PRIVACY.md does not say what ${permission} is for`);
  return reason;
}
