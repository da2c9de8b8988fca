import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';

/** Suffixes as in src/http/files/asset-files.ts. The best levels would take a minute, for files that are 7 % smaller. */
const compressors: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  '.br': (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  '.zst': (bytes) => promisify(zstdCompress)(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 12 } }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Smaller files fit into one packet. */
const minCompressedBytes = 1024;

/**
 * Writes the compressed forms of each file of a folder beside it, where they are smaller.
 *
 * @param isChosen decides by its path, relative to the folder, if a file is compressed
 */
export async function compressFiles(folder: string, isChosen: (file: string) => boolean): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(
    files
      .filter((file) => isChosen(file.slice(folder.length + 1)))
      .map(async (file) => {
        const bytes = await readFile(file);
        if (bytes.length < minCompressedBytes) return;
        for (const [suffix, compress] of Object.entries(compressors)) {
          const compressed = await compress(bytes);
          if (compressed.length < bytes.length) await writeFile(`${file}${suffix}`, compressed);
        }
      }),
  );
}
