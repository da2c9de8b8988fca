import { chmodSync, cpSync, globSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildah } from './buildah.ts';
import { run } from './run.ts';

/** Debian packages that gcr.io/distroless/cc-debian12 is made of. */
const base = [
  'base-files',
  'netbase',
  'tzdata',
  'ca-certificates',
  'libc6',
  'libgcc-s1',
  'libstdc++6',
  'libssl3',
  'libgomp1',
];

/** A shell and its tools, with which the steps of the build stage run. */
const tools = ['dash', 'coreutils', 'libacl1', 'libattr1', 'libselinux1', 'libpcre2-8-0', 'libgmp10'];

/**
 * Makes local stand-ins for the two images that the Dockerfile starts from, where no image can be pulled: the same Debian
 * packages, unpacked into empty folders. Needs Debian 12.
 *
 * @param folder an empty folder
 * @returns names of the images
 */
export function makeBaseImages(folder: string): { build: string; base: string } {
  const packages = join(folder, 'packages');
  mkdirSync(packages, { recursive: true });
  chmodSync(packages, 0o777); // apt-get downloads as a user of its own
  run('apt-get', ['-qq', 'download', ...base, ...tools], { cwd: packages });

  const baseRoot = unpack(join(folder, 'base'), packages, base);
  const buildRoot = unpack(join(folder, 'build'), packages, [...base, ...tools]);
  // The node image has Node and npm at these places.
  cpSync(resolve('node_modules/node/bin/node'), join(buildRoot, 'usr/local/bin/node'));
  cpSync(join(npmProgram(), '../..'), join(buildRoot, 'usr/local/lib/node_modules/npm'), { recursive: true });
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(buildRoot, 'usr/local/bin/npm'));
  return { build: commit('ocean-build', buildRoot), base: commit('ocean-base', baseRoot) };
}

/** npm-cli.js of the npm that runs this test. */
function npmProgram(): string {
  const { npm_execpath: program } = process.env;
  if (program === undefined)
    throw new Error('Start this test with npm run test:image: it copies the npm that runs it.');
  return program;
}

function unpack(root: string, packages: string, names: readonly string[]): string {
  for (const folder of ['etc', 'tmp', 'usr/local/bin', 'usr/local/lib'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const name of names) {
    const [file = name] = globSync(`${name}_*.deb`, { cwd: packages });
    run('dpkg-deb', ['--extract', join(packages, file), root]);
  }
  chmodSync(join(root, 'tmp'), 0o1777);
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:\nnonroot:x:65532:65532:nonroot:/home/nonroot:\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnonroot:x:65532:\n');
  return root;
}

function commit(name: string, root: string): string {
  const container = buildah('from', 'scratch');
  buildah('add', '--quiet', container, root, '/');
  buildah('commit', '--quiet', container, `localhost/${name}`);
  buildah('rm', container);
  return `localhost/${name}`;
}
