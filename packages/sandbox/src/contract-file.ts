import { existsSync } from 'node:fs';

const path = 'schema/ocean.openapi.yaml';

/**
 * Locates the contract: in the package once it is packed, in the repository before.
 *
 * @throws Error when no parent folder contains it.
 */
export function contractFile(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL(path, folder))) {
    const parent = new URL('..', folder);
    if (parent.href === folder.href) throw new Error(`no ${path} above the sandbox`);
    folder = parent;
  }
  return new URL(path, folder);
}
