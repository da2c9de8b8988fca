import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { Coding } from './coding.ts';

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);
const zstdAsync = promisify(zstdCompress);

/**
 * Quality of brotli. At 3 it leaves as many bytes of JSON as zstd; 4 takes twice the time for 1 % fewer. Its default, 11,
 * takes some 100 times as long.
 */
const brotliQuality = 3;

/** Level of gzip: zlib's default. 4 saves a fifth of the time for 5 % more bytes. */
const gzipLevel = 6;

const minChunkBytes = 1024;

/**
 * Compresses a complete body. Runs in the threads of zlib, so the event loop is free meanwhile. Without compression that
 * pays off, the result may be longer than the body.
 *
 * @returns bytes that may be part of a larger buffer: copy what outlives the request
 */
export function compress(coding: Coding, bytes: Buffer): Promise<Buffer> {
  // Half of the body holds almost every result, so that one step in a thread is enough.
  const chunkSize = Math.max(minChunkBytes, bytes.length >>> 1);
  switch (coding) {
    case 'zstd':
      return zstdAsync(bytes, { chunkSize, pledgedSrcSize: bytes.length });
    case 'br': {
      const params = {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      return brotliAsync(bytes, { chunkSize, params });
    }
    case 'gzip':
      return gzipAsync(bytes, { chunkSize, level: gzipLevel });
  }
}
