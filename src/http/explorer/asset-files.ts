import type { IncomingMessage } from 'node:http';
import { readdir } from 'node:fs/promises';
import { send } from '@fastify/send';
import { type Coding, fileCodings, negotiateAmong } from '../compression/coding.ts';
import type { Compression } from '../compression/compression.ts';

/** Suffix of the compressed form of a file, which the build writes beside it. */
const fileSuffixes: Readonly<Record<Coding, string>> = { br: '.br', zstd: '.zst', gzip: '.gz' };

/** Types by the end of the name: the compressed form of a script is a script, whatever its own name ends with. */
const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  map: 'application/json; charset=utf-8',
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

/** Files of the built explorer. All but the page have a hash of their content in the name, so browsers may cache them forever. */
export class AssetFiles {
  readonly #directory: string;
  readonly #compression: Compression;
  readonly #names: ReadonlySet<string>;

  private constructor(directory: string, compression: Compression, names: readonly string[]) {
    this.#directory = directory;
    this.#compression = compression;
    this.#names = new Set(names);
  }

  /** Reads the names of the files once: the build changes none while the program runs. */
  static async open(directory: string, compression: Compression): Promise<AssetFiles> {
    return new AssetFiles(directory, compression, await readdir(directory));
  }

  /**
   * Finds a file, in the smallest form that the client accepts. Nothing is compressed here.
   *
   * @returns null: there is no such file
   */
  async find(request: IncomingMessage, name: string): Promise<AssetResponse | null> {
    const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)];
    if (contentType === undefined || !this.#names.has(name)) return null;
    const coding = this.#codingOf(name, request.headers['accept-encoding']);
    const file = coding === null ? name : `${name}${fileSuffixes[coding]}`;
    const found = await send(request, encodeURIComponent(file), {
      root: this.#directory,
      index: false,
      contentType: false,
      maxAge: ONE_YEAR_SECONDS * 1000,
      immutable: true,
    });
    if (found.type === 'error') return null;
    const { statusCode, headers, stream } = found;
    if (statusCode === 304) return { statusCode, headers, stream };
    const encoding = coding !== null && { 'content-encoding': coding };
    return { statusCode, headers: { ...headers, 'content-type': contentType, ...encoding }, stream };
  }

  #codingOf(name: string, acceptEncoding: string | undefined): Coding | null {
    if (this.#compression.isOff) return null;
    const present = fileCodings.filter((coding) => this.#names.has(`${name}${fileSuffixes[coding]}`));
    return negotiateAmong(acceptEncoding, present).coding;
  }
}
