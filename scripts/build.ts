/**
 * Builds stale targets into dist/: the sandbox with tsc, the server with tsc and esbuild, the explorer with esbuild, and the
 * licences of what is bundled. Silent and fast when nothing is stale.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { bundledPackages, recordOf } from './third-party/bundled-packages.ts';
import { licenceTexts } from './third-party/licences.ts';
import { warmUp } from './warm-up.ts';

interface Target {
  name: string;
  /** Files whose content decides if the target is stale. */
  inputs: string[];
  /** A file that the build creates. */
  output: string;
  build: () => Promise<void> | void;
}

const COMMON_INPUTS = [
  'package-lock.json',
  'scripts/build.ts',
  'scripts/warm-up.ts',
  'scripts/bundle-server.ts',
  'scripts/third-party/bundled-packages.ts',
];

const targets: Target[] = [
  {
    name: 'sandbox',
    inputs: [
      ...COMMON_INPUTS,
      'tsconfig.json',
      'packages/sandbox/package.json',
      'packages/sandbox/tsconfig.json',
      ...globSync('packages/sandbox/src/**/*.ts', { exclude: ['**/*.test.ts'] }),
    ],
    output: 'packages/sandbox/dist/bin.js',
    build: buildSandbox,
  },
  {
    name: 'server',
    inputs: [
      ...COMMON_INPUTS,
      'tsconfig.json',
      'tsconfig.build.json',
      ...globSync('src/**/*.ts', { exclude: ['src/explorer/**', 'src/**/*.test.ts'] }),
    ],
    output: 'dist/main.js',
    build: buildServer,
  },
  {
    name: 'explorer',
    inputs: [
      ...COMMON_INPUTS,
      'scripts/build-explorer.ts',
      'scripts/compress-files.ts',
      'src/csv.ts',
      ...globSync('src/explorer/**/*.*'),
    ],
    output: 'dist/explorer/index.html',
    // Imported lazily: a production install has no esbuild.
    build: async () => (await import('./build-explorer.ts')).buildExplorer(),
  },
  {
    name: 'list of licences',
    inputs: [...COMMON_INPUTS, 'scripts/third-party/licences.ts', recordOf('server'), recordOf('explorer')],
    output: 'dist/THIRD-PARTY-LICENSES.txt',
    build: () => writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licenceTexts(bundledPackages())),
  },
];

function buildSandbox(): void {
  rmSync('packages/sandbox/dist', { recursive: true, force: true });
  compile('packages/sandbox');
}

/** Empties the folder first, so that no output of a deleted source remains. */
async function buildServer(): Promise<void> {
  for (const entry of readdirSync('dist')) {
    if (entry === '.compile-cache' || (entry !== 'explorer' && !entry.startsWith('.')))
      rmSync(`dist/${entry}`, { recursive: true });
  }
  compile('tsconfig.build.json');
  // Imported lazily: a production install has no esbuild.
  await (await import('./bundle-server.ts')).bundleServer();
  await warmUp();
}

function compile(project: string): void {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/** Hashes content, not dates: a checkout or a copy changes dates. */
function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.toSorted()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

mkdirSync('dist', { recursive: true });
for (const { name, inputs, output, build } of targets) {
  const stamp = `dist/.${name}.stamp`;
  const current = fingerprint(inputs);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) continue;
  console.log(`Building the ${name} …`);
  rmSync(stamp, { force: true });
  await build();
  writeFileSync(stamp, current);
}
