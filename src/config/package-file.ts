import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Locates a file of the package. This module must stay two folders below the root, as the bundle is: the same relative URL
 * then works before and after the build.
 *
 * @param path relative to the root of the package
 */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Version of the package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }).version;
}
