import type { Dispatcher } from 'undici';
import type { Readable } from 'node:stream';
import { BodyFault, chunksOf, decodeUtf8, readBody } from './body.ts';
import type { Exchange, RowReading } from './exchange.ts';
import { headerText, isUtf8Json } from './headers.ts';
import { parseJson } from './json.ts';
import { RowSplitter } from './row-splitter.ts';

const notJson = 'Ocean gave an answer that is not JSON in UTF-8';

/**
 * The value of a successful answer; undefined for a write that was answered with nothing, and for
 * one whose rows were taken.
 *
 * @throws BodyFault when it is not JSON in UTF-8, empty on a read, or larger than the limit.
 */
export async function readAnswer(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  { write, rows }: Exchange,
  maxBytes: number,
): Promise<unknown> {
  const isJson = isUtf8Json(headerText(headers['content-type']));
  const tooLarge = Number(headerText(headers['content-length']) ?? 0) > maxBytes;
  if (tooLarge || (!isJson && !write)) {
    body.destroy();
    throw new BodyFault(tooLarge ? 'Ocean gave an answer larger than the limit' : notJson);
  }
  const encoding = statusCode === 204 ? undefined : headerText(headers['content-encoding']);
  if (rows !== undefined) return takeRows(body, encoding, maxBytes, rows);
  const bytes = await readBody(body, encoding, maxBytes);
  if (write) return bytes.length === 0 ? undefined : parseWriteBody(bytes);
  if (bytes.length === 0) throw new BodyFault('Ocean gave an empty answer');
  return parseBody(bytes);
}

const bareWord = /^(true|false)$/i;

/**
 * Parses the response to a write, whatever type it claims: a yes or no must not be lost to a wrong header. Ocean also
 * writes `True` and `False` without quotes, which is no JSON.
 *
 * @throws BodyFault when it is neither JSON nor such a word.
 */
function parseWriteBody(bytes: Buffer): unknown {
  const word = bytes.length < 100 ? decodeUtf8(bytes).trim() : '';
  return bareWord.test(word) ? word : parseBody(bytes);
}

async function takeRows(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
  { begin, property, isListRequired }: RowReading,
): Promise<undefined> {
  const splitter = new RowSplitter(begin(), property, isListRequired);
  for await (const chunk of chunksOf(body, encoding, maxBytes)) splitter.push(chunk);
  splitter.end();
}

/** @throws BodyFault when the bytes are not JSON in UTF-8. */
export function parseBody(bytes: Buffer): unknown {
  const json = decodeUtf8(bytes);
  try {
    return parseJson(json);
  } catch {
    // The parser's message quotes the body: it must not be kept.
    throw new BodyFault(notJson);
  }
}
