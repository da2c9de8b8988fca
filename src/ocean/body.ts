import { constants, isAscii, isUtf8 } from 'node:buffer';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { type Charset, headerText } from './headers.ts';
import { parseJson } from './json.ts';

/** The encodings that can be undone here, as the Accept-Encoding header says it. */
export const acceptedEncodings = 'gzip, deflate, br';

/** A body that cannot be used. The message is ours and holds nothing of the body. */
export class BodyError extends Error {
  override readonly name = 'BodyFault';
}

const inflaters: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip({ chunkSize }),
  'x-gzip': () => createGunzip({ chunkSize }),
  deflate: () => createInflate({ chunkSize }),
  br: () => createBrotliDecompress({ chunkSize }),
};

const chunkSize = 64 * 1024;

/**
 * The chunks of a body, inflated. The limit counts the bytes after inflating, so a small answer that
 * blows up is cut as soon as it passes; the stream, and with it the connection, is then destroyed.
 *
 * @throws BodyError when the limit is passed or the encoding is not known; the stream's own error when it is cut.
 */
export async function* chunksOf(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): AsyncGenerator<Buffer, void> {
  let length = 0;
  for await (const chunk of inflated(body, encoding) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes) throw new BodyError('Ocean gave an answer larger than the limit');
    yield chunk;
  }
}

/** Reads a whole body, as `chunksOf` gives it. */
export async function readBody(body: Readable, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  return concat(chunksOf(body, encoding, maxBytes));
}

export async function concat(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** How a response's body is encoded; undefined: not at all, as where there is none. */
export function encodingOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  const isEmpty = statusCode === 204 || headerText(headers['content-length']) === '0';
  return isEmpty ? undefined : headerText(headers['content-encoding']);
}

function inflated(body: Readable, encoding = 'identity'): Readable {
  const name = encoding.trim().toLowerCase();
  if (name === 'identity' || name === '') return body;
  const inflate = Object.hasOwn(inflaters, name) ? inflaters[name]?.() : undefined;
  if (inflate === undefined) {
    body.destroy();
    throw new BodyError('Ocean gave an answer in an unknown encoding');
  }
  // Either stream's failure destroys the other; the reader sees it when iterating.
  pipeline(body, inflate, () => undefined);
  return inflate;
}

/**
 * The text of a body, which must be UTF-8 to the last byte.
 *
 * @throws BodyError when it is not, or when it is too long for a string.
 */
export function decodeUtf8(bytes: Buffer): string {
  // Asked and then decoded without care: twice as fast as a decoder that takes care.
  if (!isUtf8(bytes) || bytes.length > constants.MAX_STRING_LENGTH) {
    throw new BodyError('Ocean gave an answer that is not UTF-8');
  }
  return bytes.toString('utf8');
}

/** Far more than any error of Ocean has. */
const maxBytes = 64 * 1024;

/** Retains the bytes of a body while they are few: enough to find an error that stands in the place of data. */
export class SmallBody {
  #chunks: Buffer[] = [];
  #length = 0;

  add(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.isWhole) this.#chunks.push(chunk);
    else this.#chunks = [];
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** False: it was too large to be retained. */
  get isWhole(): boolean {
    return this.#length <= maxBytes;
  }

  holds(text: string): boolean {
    return Buffer.concat(this.#chunks).includes(text);
  }

  /** @returns undefined when the bytes cannot be parsed */
  parsed(parse: (bytes: Buffer) => unknown): unknown {
    try {
      return parse(Buffer.concat(this.#chunks));
    } catch {
      return undefined;
    }
  }
}

export const notJson = 'Ocean gave an answer that is not JSON in a known charset';

/** Whether there is nothing but blanks. */
export function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** The control characters that nobody means in ISO-8859-1. */
const isC1 = (byte: number): boolean => byte >= 0x80 && byte <= 0x9f;

/**
 * The bytes in UTF-8, where they can be what the charset says. What calls itself ISO-8859-1 is UTF-8 where it can be:
 * servers that never chose a charset call everything so, and no word reads like UTF-8 by chance.
 *
 * @throws BodyError when they cannot be of the charset. Whether UTF-8 is UTF-8 is seen when it is decoded.
 */
export function toUtf8(bytes: Buffer, charset: Charset): Buffer {
  if (charset === 'utf-8' || isAscii(bytes)) return bytes;
  if (charset === 'us-ascii' || (!isUtf8(bytes) && bytes.some(isC1))) throw new BodyError(notJson);
  return isUtf8(bytes) ? bytes : Buffer.from(bytes.toString('latin1'));
}

/** @throws BodyError when the bytes are not JSON in UTF-8. */
export function parseBody(bytes: Buffer): unknown {
  const json = decodeUtf8(bytes);
  try {
    return parseJson(json);
  } catch {
    // The parser's message quotes the body: it must not be kept.
    throw new BodyError(notJson);
  }
}
