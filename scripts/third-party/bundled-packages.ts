import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';

/** A package whose code is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its manifest states it. */
  readonly license: string;
  /** Path below the repository, such as `node_modules/fastify`. */
  readonly folder: string;
}

/** Bundles that the build makes. Each has a record of its packages. */
const bundles = ['server', 'explorer'] as const;
type Bundle = (typeof bundles)[number];

export const recordOf = (bundle: Bundle): string => `dist/.${bundle}.packages.json`;

/** Records the packages of a bundle beside it: licences and the bill of materials are made from the records. */
export function recordPackages(bundle: Bundle, ...metafiles: readonly Metafile[]): void {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap((output) => Object.entries(output.inputs)),
  );
  // Files that esbuild read and dropped are in no bundle.
  const folders = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => folderOf(file));
  const unique = [...new Set(folders.filter((folder) => folder !== undefined))].sort();
  writeFileSync(recordOf(bundle), `${JSON.stringify(unique, null, 2)}\n`);
}

/** Folder of the innermost package that contains a file; undefined: the file is ours. */
function folderOf(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

/**
 * Reads the packages of all bundles, sorted by name and version.
 *
 * @throws Error when a bundle was not built, or a package states no licence
 */
export function bundledPackages(): BundledPackage[] {
  const folders = bundles.flatMap((bundle) => {
    if (!existsSync(recordOf(bundle))) throw new Error(`The ${bundle} is not built: run npm run build.`);
    return JSON.parse(readFileSync(recordOf(bundle), 'utf8')) as string[];
  });
  const packages = [...new Set(folders)].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
      string,
      string
    >;
    if (name === undefined || version === undefined || license === undefined) {
      throw new Error(`${folder}/package.json states no name, version or licence: look it up before you bundle it.`);
    }
    return { name, version, license, folder };
  });
  return packages.sort(
    (one, other) => one.name.localeCompare(other.name, 'en') || (one.version < other.version ? -1 : 1),
  );
}
