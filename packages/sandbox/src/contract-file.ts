import { existsSync } from 'node:fs';

const path = 'schema/ocean.openapi.yaml';

/**
 * URL of the contract: in the package once it is packed, in the repository before.
 *
 * @throws Error when no folder above this one has it
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
