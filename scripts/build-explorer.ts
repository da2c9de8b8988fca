import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { compressFiles } from './compress-files.ts';
import { recordPackages } from './third-party/bundled-packages.ts';

const OUT = 'dist/explorer';

const common = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  metafile: true,
  outdir: OUT,
  // Hashed names let a browser cache a file forever, because changed content has another name.
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/explorer',
  loader: { '.ttf': 'file' },
  legalComments: 'linked',
  logLevel: 'error',
} satisfies BuildOptions;

/** URL path of the file built from an entry point. */
function addressOf(metafile: Metafile, entryPoint: string): string {
  const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(entryPoint));
  if (!found) throw new Error(`esbuild made nothing of ${entryPoint}`);
  return `/explorer/${basename(found[0])}`;
}

/** Bundles GraphiQL and our own panel into dist/explorer: page, script, style, fonts and workers, all served by us. */
export async function buildExplorer(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });

  const workers = {
    editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
    json: 'monaco-editor/esm/vs/language/json/json.worker.js',
    graphql: 'monaco-graphql/esm/graphql.worker.js',
  };
  const { metafile: workerFiles } = await build({ ...common, entryPoints: Object.values(workers) });
  const workerAddresses = Object.fromEntries(
    Object.entries(workers).map(([label, entryPoint]) => [label, addressOf(workerFiles, entryPoint)]),
  );

  const { metafile } = await build({
    ...common,
    entryPoints: ['src/explorer/main.tsx'],
    splitting: true,
    jsx: 'automatic',
    define: { EXPLORER_WORKERS: JSON.stringify(workerAddresses), 'process.env.NODE_ENV': '"production"' },
  });

  recordPackages('explorer', workerFiles, metafile);

  const script = addressOf(metafile, 'src/explorer/main.tsx');
  const style = Object.keys(metafile.outputs).find((file) => /main-\w+\.css$/.test(file));
  if (!style) throw new Error('esbuild made no style sheet of src/explorer/style.css');
  const page = await readFile('src/explorer/index.html', 'utf8');
  await writeFile(
    `${OUT}/index.html`,
    page.replace('%SCRIPT%', script).replace('%STYLE%', `/explorer/${basename(style)}`),
  );
  // The server completes the page.
  await compressFiles(OUT, (file) => !file.endsWith('.html'));
}
