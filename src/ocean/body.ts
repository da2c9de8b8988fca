import { constants, isAscii, isUtf8 } from 'node:buffer';
import { pipeline, type Readable, type Transform } from 'node:stream';
import {
  constants as zlibConstants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib';
import type { Dispatcher } from 'undici';
import { type Charset, headerText } from './headers.ts';
import { parseJson } from './json.ts';

/** Value of the Accept-Encoding header: the encodings that can be decompressed here. */
export const acceptedEncodings = 'gzip, deflate, br, zstd';

/** A body that cannot be used. The message is a fixed text and quotes nothing of the body. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
}

const decompressors: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip({ chunkSize }),
  'x-gzip': () => createGunzip({ chunkSize }),
  deflate: () => createInflate({ chunkSize }),
  br: () => createBrotliDecompress({ chunkSize }),
  zstd: () => createZstdDecompress({ chunkSize, params: { [zlibConstants.ZSTD_d_windowLogMax]: maxWindowLog } }),
};

const chunkSize = 64 * 1024;

/** 8 MiB, the maximum window that RFC 9659 permits. By default zstd would allocate up to 128 MiB for each response. */
const maxWindowLog = 23;

/**
 * Yields the decompressed chunks of a body. The limit counts bytes after decompression, so a compression bomb is cut as
 * soon as it exceeds the limit. The stream and its connection are then destroyed.
 *
 * @param onBytes receives the length of each chunk
 * @throws BodyError when the body exceeds the limit or its encoding is unknown; the stream's own error when it is cut.
 */
export async function* chunksOf(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Buffer, void> {
  let length = 0;
  for await (const chunk of decompressed(body, encoding) as AsyncIterable<Buffer>) {
    length += chunk.length;
    onBytes?.(chunk.length);
    if (length > maxBytes) throw new BodyError(tooLarge);
    yield chunk;
  }
}

/** Reads a complete body. Limits and errors as in `chunksOf`. */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
  onBytes?: (bytes: number) => void,
): Promise<Buffer> {
  return concat(chunksOf(body, encoding, maxBytes, onBytes));
}

export async function concat(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** Encoding of a response's body; undefined: not encoded, or no body. */
export function encodingOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  const isEmpty = statusCode === 204 || headerText(headers['content-length']) === '0';
  return isEmpty ? undefined : headerText(headers['content-encoding']);
}

function decompressed(body: Readable, encoding = 'identity'): Readable {
  const name = encoding.trim().toLowerCase();
  if (name === 'identity' || name === '') return body;
  const decompressor = Object.hasOwn(decompressors, name) ? decompressors[name]?.() : undefined;
  if (decompressor === undefined) {
    body.destroy();
    throw new BodyError('Ocean sent a response in an unknown encoding');
  }
  // A failure of either stream destroys the other; iterating then throws it.
  pipeline(body, decompressor, () => undefined);
  return decompressor;
}

export const tooLarge = 'Ocean sent a response larger than the limit';
export const notJson = 'Ocean sent a response that is not JSON in a known charset';

/** Returns true for bytes that are all whitespace, and for none. */
export function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** C1 control characters: no text in ISO-8859-1 has them. */
const isC1 = (byte: number): boolean => byte >= 0x80 && byte <= 0x9f;

/**
 * Converts bytes to UTF-8. Bytes labelled ISO-8859-1 that are valid UTF-8 stay as they are: servers without a configured
 * charset label everything so, and real ISO-8859-1 text is not valid UTF-8 by chance.
 *
 * @throws BodyError when the bytes do not fit the charset. UTF-8 is validated only when it is decoded.
 */
export function toUtf8(bytes: Buffer, charset: Charset): Buffer {
  if (charset === 'utf-8' || isAscii(bytes)) return bytes;
  if (charset === 'us-ascii' || (!isUtf8(bytes) && bytes.some(isC1))) throw new BodyError(notJson);
  return isUtf8(bytes) ? bytes : Buffer.from(bytes.toString('latin1'));
}

/** @throws BodyError when the bytes are not valid UTF-8, or too long for a string. */
export function decodeUtf8(bytes: Buffer): string {
  // Validating first and decoding loosely is twice as fast as a fatal TextDecoder.
  if (!isUtf8(bytes) || bytes.length > constants.MAX_STRING_LENGTH) {
    throw new BodyError('Ocean sent a response that is not UTF-8');
  }
  return bytes.toString('utf8');
}

/** @throws BodyError when the bytes are not JSON in UTF-8. */
export function parseBody(bytes: Buffer): unknown {
  const json = decodeUtf8(bytes);
  try {
    return parseJson(json);
  } catch {
    // The parser's message quotes the body, so it is dropped.
    throw new BodyError(notJson);
  }
}

/** Maximum bytes retained: far more than any error of Ocean has. */
const maxRetainedBytes = 64 * 1024;

/** Retains the bytes of a small body, to find an error envelope in the place of data. */
export class SmallBody {
  #chunks: Buffer[] = [];
  #length = 0;

  add(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.isComplete) this.#chunks.push(chunk);
    else this.#chunks = [];
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** False: the body was too large to be retained. */
  get isComplete(): boolean {
    return this.#length <= maxRetainedBytes;
  }

  includes(text: string): boolean {
    return Buffer.concat(this.#chunks).includes(text);
  }

  /** @returns undefined when the bytes cannot be parsed */
  parsed(): unknown {
    try {
      return parseBody(Buffer.concat(this.#chunks));
    } catch {
      return undefined;
    }
  }
}
