import { existsSync } from 'node:fs';

/** The folder with package.json, with a slash at the end: the same from the sources and from the build. */
export function packageRoot(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('..', folder);
    if (parent.href === folder.href) throw new Error('no package.json above the sandbox');
    folder = parent;
  }
  return folder;
}
