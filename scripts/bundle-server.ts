import { cpSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { recordPackages } from './third-party/bundled-packages.ts';

/** Modules that an older Node must be able to load, to report which Node is needed. They are not bundled. */
const unbundled = ['main.js', 'require-node.js'];

/**
 * Loads only the validators in use, from the ES modules of class-validator: all together bring the telephone numbers of the
 * world. type-graphql would load them all for its own validation, which buildGraph replaces.
 */
const usedValidators: Plugin = {
  name: 'used-validators',
  setup: (bundling) =>
    bundling.onResolve({ filter: /^class-validator$/ }, ({ kind }) =>
      kind === 'dynamic-import'
        ? { external: true }
        : { path: resolve('node_modules/class-validator/esm2015/index.js'), sideEffects: false },
    ),
};

/**
 * Bundles the compiled server and its dependencies into dist/cluster: finding and linking some 1,700 modules takes longer than
 * anything else at startup. Modules that are imported on demand are files of their own, and shared ones exist once.
 */
export async function bundleServer(): Promise<void> {
  const out = 'dist/.bundle';
  rmSync(out, { recursive: true, force: true });
  // Threads are loaded by the name of their file, beside the module that starts them.
  const entries = ['dist/cluster/run.js', ...globSync('dist/**/*-thread.js')];
  const { metafile } = await build({
    entryPoints: Object.fromEntries(entries.map((file) => [basename(file, '.js'), file])),
    outdir: out,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // type-graphql takes names of types from classes, and crashes are logged with names of functions.
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    // CommonJS packages require modules of Node. The name differs from `createRequire`, which other modules import.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    // Optional, large, and loaded with TRACING=on only.
    external: ['@opentelemetry/sdk-node'],
    plugins: [usedValidators],
    // The paths of tsconfig.json name sources, and dist contains what is compiled.
    tsconfigRaw: {},
    metafile: true,
    logLevel: 'error',
  });
  recordPackages('server', metafile);
  nameClassesOnly(out);
  for (const entry of readdirSync('dist')) {
    const isRetained = unbundled.includes(entry) || entry === 'explorer' || entry.startsWith('.');
    if (!isRetained) rmSync(`dist/${entry}`, { recursive: true });
  }
  cpSync(out, 'dist/cluster', { recursive: true });
  rmSync(out, { recursive: true });
}

/** The function of esbuild that names a class or function, as it is written into the bundle. */
const nameFunction = 'var __name = (target, value) => __defProp(target, "name", { value, configurable: true });';

/** A declared function that has the name which it would get. The line remains, for the source maps. */
const namesItself = /^([ \t]*)__name\((\w+), "\2"\);$/gm;

/**
 * Sets names only where they differ, and of classes and functions only. esbuild sets the name of each closure whenever it
 * is created: with several closures a request, that took an eighth of the time of a cached response.
 *
 * @throws Error when esbuild writes another function
 */
function nameClassesOnly(directory: string): void {
  const file = globSync(`${directory}/*.js`).find((name) => readFileSync(name, 'utf8').includes(nameFunction));
  if (file === undefined) throw new Error('esbuild names classes by another function: adapt scripts/bundle-server.ts');
  const cheap = nameFunction.replace('=> ', '=> target.name === value || target.prototype === undefined ? target : ');
  writeFileSync(file, readFileSync(file, 'utf8').replace(nameFunction, cheap));
  for (const name of globSync(`${directory}/*.js`)) {
    writeFileSync(name, readFileSync(name, 'utf8').replace(namesItself, ''));
  }
}
