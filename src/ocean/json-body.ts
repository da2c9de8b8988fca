import { isAscii, isUtf8 } from 'node:buffer';
import { BodyError, decodeUtf8 } from './body.ts';
import type { Charset } from './headers.ts';
import { parseJson } from './json.ts';

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
