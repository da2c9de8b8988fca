import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compressFiles } from '../scripts/compress-files.ts';
import { addressOfFile, repository } from './addresses.ts';
import { diagrams } from './diagrams.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { linkedFiles } from './markdown.ts';

/** Parts of VitePress's configuration that are used here. */
interface Site {
  readonly outDir: string;
  readonly site: { readonly base: string };
}

/** Completes the built pages: diagrams, files that pages link to, scripts as files, compressed forms. */
export async function finish({ outDir, site }: Site): Promise<void> {
  await drawDiagrams(diagrams, join(outDir, 'diagrams'));
  for (const file of linkedFiles) await copyAsText(file, join(outDir, addressOfFile(file)));
  const entries = await readdir(outDir, { recursive: true });
  for (const page of entries.filter((name) => name.endsWith('.html'))) await moveScripts(outDir, page, site.base);
  // Read by the tool that deploys VitePress's own site only.
  await rm(join(outDir, 'hashmap.json'));
  await compressFiles(outDir, (file) => /\.(?:html|js|css|svg|txt)$/.test(file));
}

async function copyAsText(file: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  await copyFile(join(repository, file), place);
}

/** Makes the scripts within a page files: the server's policy allows no others. They stay where they are, and run in order. */
async function moveScripts(outDir: string, page: string, base: string): Promise<void> {
  const html = await readFile(join(outDir, page), 'utf8');
  const moved: Promise<void>[] = [];
  const text = html.replaceAll(
    /<script(?![^>]*\bsrc=)([^>]*)>([^]*?)<\/script>/g,
    (_, attributes: string, script: string) => {
      const name = `assets/${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`;
      moved.push(writeFile(join(outDir, name), script));
      return `<script${attributes} src="${base}${name}"></script>`;
    },
  );
  await Promise.all([...moved, writeFile(join(outDir, page), text)]);
}
