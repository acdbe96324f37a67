import { compareText } from './compare-text';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly scope?: string;
}

interface Bom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

export interface ShippedState {
  /** `name@version` of everything bundled. */
  readonly bundled: ReadonlySet<string>;
  readonly name: string;
  readonly commit: string;
  /** When the commit was made, ISO 8601. */
  readonly time: string;
}

/**
 * Makes the CycloneDX list npm writes of all packages a list of what ships, the same for the same commit: components and
 * dependencies outside the packages left out, serial number and time from the commit. Throws when a bundled package is not in it.
 */
export function fixSbom(text: string, { bundled, name, commit, time }: ShippedState): string {
  const bom: Bom = JSON.parse(text);
  const root = bom.metadata.component;
  const components = bom.components.filter((component) => bundled.has(nameComponent(component)));
  const listed = new Set(components.map(nameComponent));
  const missing = [...bundled].filter((one) => !listed.has(one));
  if (missing.length > 0) throw new Error(`npm sbom does not know what is bundled: ${missing.join(', ')}`);
  const refs = new Set([root, ...components].map((component) => component['bom-ref']));
  const fixed = {
    ...bom,
    serialNumber: `urn:uuid:${toUuid(commit)}`,
    // npm names the project by the folder it lies in, and calls required only what production installs.
    metadata: { ...bom.metadata, timestamp: time, component: { ...root, type: 'application', name } },
    components: components.map((component) => ({ ...component, scope: 'required' })).sort(compareRefs),
    dependencies: bom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)).sort(compareText) }))
      .sort((one, other) => compareText(one.ref, other.ref)),
  };
  return `${JSON.stringify(fixed, null, 2)}\n`;
}

function nameComponent({ name, version }: Component): string {
  return `${name}@${version}`;
}

function compareRefs(one: Component, other: Component): number {
  return compareText(one['bom-ref'], other['bom-ref']);
}

/** A UUID of version 8, whose content is the maker's own. */
function toUuid(commit: string): string {
  const [a, b, c, d, e] = [
    commit.slice(0, 8),
    commit.slice(8, 12),
    commit.slice(13, 16),
    commit.slice(17, 20),
    commit.slice(20, 32),
  ];
  return `${a}-${b}-8${c}-8${d}-${e}`;
}
