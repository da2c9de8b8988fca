import { readFileSync } from 'node:fs';
import type { BundledPackage } from './bundled-packages.ts';

interface Component {
  readonly type: 'application' | 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly [{ readonly license: { readonly id: string } } | { readonly expression: string }];
}

/**
 * Makes the bill of materials of the built program: its bundled packages and the Node that runs it, as CycloneDX 1.6.
 *
 * `npm sbom` would list all that is installed, the tools of the build included, and fails while any peer dependency does not fit.
 */
export function billOfMaterials(packages: readonly BundledPackage[]): object {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as BundledPackage;
  const { node } = process.versions;
  const unique = new Map(packages.map((each) => [purlOf(each.name, each.version), each]));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: componentOf('application', purlOf(name, version), { name, version, license }) },
    components: [
      componentOf('application', `pkg:generic/node@${node}`, { name: 'node', version: node, license: 'MIT' }),
      ...[...unique].map(([purl, each]) => componentOf('library', purl, each)),
    ],
  };
}

function componentOf(
  type: Component['type'],
  purl: string,
  { name, version, license }: Omit<BundledPackage, 'folder'>,
): Component {
  const licenses: Component['licenses'] = license.includes(' ')
    ? [{ expression: license }]
    : [{ license: { id: license } }];
  return { type, 'bom-ref': purl, name, version, purl, licenses };
}

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;
