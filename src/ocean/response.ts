import type { Dispatcher } from 'undici';
import {
  BodyError,
  chunksOf,
  concat,
  decodeUtf8,
  encodingOf,
  isBlank,
  notJson,
  parseBody,
  readBody,
  SmallBody,
  tooLarge,
  toUtf8,
} from './body.ts';
import { readEnvelope } from './envelope.ts';
import { type Charset, charsetOfJson, headerText } from './headers.ts';
import { rejectionOf } from './rejection.ts';
import { TimeSlice } from './ingest/time-slice.ts';
import { RowSplitter } from './row-splitter.ts';
import type { RowReading, UpstreamRequest } from './upstream-request.ts';

/** A successful response, parsed. */
export interface OceanResponse {
  /** Undefined: there was no body, or the row handler received its rows. */
  readonly value: unknown;
  /** True: there was no body. For a read that means "none". */
  readonly isEmpty: boolean;
  /** True: it has so many rows that another thread should read the next response of this list. */
  readonly isLarge?: boolean;
}

/** Bytes of rows above which a list is large. Splitting and comparing them takes a few milliseconds. */
export const largeBytes = 1024 * 1024;

const noBody: OceanResponse = { value: undefined, isEmpty: true };

/**
 * Reads a successful response.
 *
 * @throws BodyError when it is not JSON, not the requested list, or larger than the limit.
 * @throws OceanError when a read returns an error instead of data.
 */
export async function readResponse(
  response: Dispatcher.ResponseData,
  request: UpstreamRequest,
  maxBytes: number,
): Promise<OceanResponse> {
  const { statusCode, headers, body } = response;
  if (Number(headerText(headers['content-length']) ?? 0) > maxBytes) {
    body.destroy();
    throw new BodyError(tooLarge);
  }
  const encoding = encodingOf(response);
  const charset = charsetOfJson(headerText(headers['content-type']));
  if (request.write) {
    const bytes = await readBody(body, encoding, maxBytes, request.onBytes);
    return bytes.length === 0 ? noBody : { value: parseWriteBody(bytes, charset ?? 'utf-8'), isEmpty: false };
  }
  const chunks = utf8ChunksOf(chunksOf(body, encoding, maxBytes, request.onBytes), charset);
  const { rows } = request;
  const { maybeEnvelope, ...read } = await (rows === undefined ? readValue(chunks) : readRows(chunks, rows));
  const envelope = maybeEnvelope === undefined ? null : readEnvelope(maybeEnvelope);
  if (envelope !== null) throw rejectionOf(envelope, maybeEnvelope, request, statusCode);
  return read;
}

const bareBoolean = /^(true|false)$/i;

/**
 * Parses the response to a write, whatever its content type: a wrong header must not hide the outcome. Ocean also
 * sends `True` and `False` without quotes, which is not JSON.
 *
 * @throws BodyError when the body is neither JSON nor such a value.
 */
function parseWriteBody(bytes: Buffer, charset: Charset): unknown {
  const json = toUtf8(bytes, charset);
  const text = json.length < 100 ? decodeUtf8(json).trim() : '';
  return bareBoolean.test(text) ? text : parseBody(json);
}

/** Response to a read, with the parsed body when it may be an envelope. */
interface ReadResponse extends OceanResponse {
  readonly maybeEnvelope?: unknown;
}

async function readValue(chunks: AsyncIterable<Buffer>): Promise<ReadResponse> {
  const bytes = await concat(chunks);
  if (bytes.length === 0) return noBody;
  const value = parseBody(bytes);
  return { value, isEmpty: false, maybeEnvelope: value };
}

/** Small bodies are parsed again after their rows: an envelope may stand in the place of the list or its only row. */
async function readRows(chunks: AsyncIterable<Buffer>, { begin, property }: RowReading): Promise<ReadResponse> {
  const handler = begin();
  const splitter = new RowSplitter(handler, property);
  const small = new SmallBody();
  const slice = new TimeSlice();
  let length = 0;
  let failure: Error | null = null;
  for await (const chunk of chunks) {
    small.add(chunk);
    length += chunk.length;
    failure ??= errorOf(() => splitter.push(chunk));
    if (failure !== null && !small.isComplete) throw failure;
    await (handler.ready?.() ?? slice.yieldIfUsedUp());
  }
  if (small.isEmpty) return noBody;
  failure ??= errorOf(() => splitter.end());
  const maybeEnvelope = small.includes('"oceanStatus"') ? small.parsed() : undefined;
  if (failure !== null && readEnvelope(maybeEnvelope) === null) throw failure;
  return { value: undefined, isEmpty: false, isLarge: length >= largeBytes, maybeEnvelope };
}

function errorOf(work: () => void): Error | null {
  try {
    work();
    return null;
  } catch (error) {
    return error as Error;
  }
}

/** Yields the body in UTF-8 from its first non-blank chunk on. A blank body is empty, whatever its content type. */
async function* utf8ChunksOf(chunks: AsyncIterable<Buffer>, charset: Charset | null): AsyncGenerator<Buffer, void> {
  if (charset === 'iso-8859-1') {
    const bytes = await concat(chunks); // only the complete body shows its real charset
    if (!isBlank(bytes)) yield toUtf8(bytes, charset);
    return;
  }
  let hasBegun = false;
  for await (const chunk of chunks) {
    if (!hasBegun && isBlank(chunk)) continue;
    hasBegun = true;
    if (charset === null) throw new BodyError(notJson);
    yield toUtf8(chunk, charset);
  }
}
