import type { IncomingMessage } from 'node:http';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { send } from '@fastify/send';
import { type Coding, fileCodings, negotiateAmong } from '../compression/coding.ts';
import type { Compression } from '../compression/compression.ts';

/** Suffix of the compressed form of a file, which the build writes beside it. */
const fileSuffixes: Readonly<Record<Coding, string>> = { br: '.br', zstd: '.zst', gzip: '.gz' };

/** Types by the end of the name: the compressed form of a script is a script, whatever its own name ends with. */
const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  ttf: 'font/ttf',
};

const ONE_YEAR_SECONDS = 31_536_000;

/** Response with a file, its compressed form, or 304. */
export interface AssetResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly stream: NodeJS.ReadableStream;
}

/** Files of a build. Only names that were there when it was opened are found, so no path leads out of the folder. */
export class AssetFiles {
  readonly #directory: string;
  readonly #compression: Compression;
  readonly #names: ReadonlySet<string>;

  private constructor(directory: string, compression: Compression, names: readonly string[]) {
    this.#directory = directory;
    this.#compression = compression;
    this.#names = new Set(names);
  }

  /** Reads the names of the files once, those of subfolders too: the build changes none while the program runs. */
  static async open(directory: string, compression: Compression): Promise<AssetFiles> {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return new AssetFiles(
      directory,
      compression,
      files.map(({ parentPath, name }) => relative(directory, join(parentPath, name))),
    );
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /**
   * Finds a file, in the smallest form that the client accepts. Nothing is compressed here.
   *
   * @param name path below the folder, such as 'assets/app.js'
   * @param isImmutable true: the name has a hash of the content, so browsers may cache the file for a year. False: they compare it
   * before each use
   * @returns null: there is no such file
   */
  async find(request: IncomingMessage, name: string, isImmutable: boolean): Promise<AssetResponse | null> {
    const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)];
    if (contentType === undefined || !this.has(name)) return null;
    const coding = this.#codingOf(name, request.headers['accept-encoding']);
    const file = coding === null ? name : `${name}${fileSuffixes[coding]}`;
    const found = await send(request, file.split('/').map(encodeURIComponent).join('/'), {
      root: this.#directory,
      index: false,
      contentType: false,
      cacheControl: isImmutable,
      maxAge: ONE_YEAR_SECONDS * 1000,
      immutable: true,
    });
    if (found.type === 'error') return null;
    const { statusCode, stream } = found;
    const headers = isImmutable ? found.headers : { ...found.headers, 'cache-control': 'no-cache' };
    if (statusCode === 304) return { statusCode, headers, stream };
    const encoding = coding !== null && { 'content-encoding': coding };
    return { statusCode, headers: { ...headers, 'content-type': contentType, ...encoding }, stream };
  }

  #codingOf(name: string, acceptEncoding: string | undefined): Coding | null {
    if (this.#compression.isOff) return null;
    const present = fileCodings.filter((coding) => this.has(`${name}${fileSuffixes[coding]}`));
    return negotiateAmong(acceptEncoding, present).coding;
  }
}
