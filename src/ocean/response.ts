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
  toUtf8,
} from './body.ts';
import { readEnvelope } from './envelope.ts';
import type { RowReading, UpstreamRequest } from './upstream-request.ts';
import { type Charset, charsetOfJson, headerText } from './headers.ts';
import { rejectionOf } from './rejection.ts';
import { RowSplitter } from './row-splitter.ts';

/** A successful response, read. */
export interface OceanResponse {
  /** Undefined: there was no body, or its rows were taken. */
  readonly value: unknown;
  /** True: there was no body. To a read that means "none". */
  readonly isEmpty: boolean;
}

const nothing: OceanResponse = { value: undefined, isEmpty: true };

/**
 * Reads a successful response.
 *
 * @throws BodyError when it is not JSON, not the list that was asked for, or larger than the limit.
 * @throws OceanError when a read is answered with an error in the place of data.
 */
export async function readResponse(
  response: Dispatcher.ResponseData,
  exchange: UpstreamRequest,
  maxBytes: number,
): Promise<OceanResponse> {
  const { statusCode, headers, body } = response;
  if (Number(headerText(headers['content-length']) ?? 0) > maxBytes) {
    body.destroy();
    throw new BodyError('Ocean gave an answer larger than the limit');
  }
  const encoding = encodingOf(response);
  const charset = charsetOfJson(headerText(headers['content-type']));
  if (exchange.write) {
    const bytes = await readBody(body, encoding, maxBytes);
    return bytes.length === 0 ? nothing : { value: parseWriteBody(bytes, charset ?? 'utf-8'), isEmpty: false };
  }
  const chunks = bodyOf(chunksOf(body, encoding, maxBytes), charset);
  const { rows } = exchange;
  const { value, isEmpty, envelopeIn } = await (rows === undefined ? takeWhole(chunks) : takeRows(chunks, rows));
  const envelope = envelopeIn === undefined ? null : readEnvelope(envelopeIn);
  if (envelope !== null) throw rejectionOf(envelope, envelopeIn, exchange, statusCode);
  return { value, isEmpty };
}

const bareWord = /^(true|false)$/i;

/**
 * Parses the response to a write, whatever type it claims: a yes or no must not be lost to a wrong header. Ocean also
 * writes `True` and `False` without quotes, which is no JSON.
 *
 * @throws BodyError when it is neither JSON nor such a word.
 */
function parseWriteBody(bytes: Buffer, charset: Charset): unknown {
  const json = toUtf8(bytes, charset);
  const word = json.length < 100 ? decodeUtf8(json).trim() : '';
  return bareWord.test(word) ? word : parseBody(json);
}

/** What was read, and what may be an envelope in it. */
interface Taken extends OceanResponse {
  readonly envelopeIn?: unknown;
}

async function takeWhole(chunks: AsyncIterable<Buffer>): Promise<Taken> {
  const bytes = await concat(chunks);
  if (bytes.length === 0) return nothing;
  const value = parseBody(bytes);
  return { value, isEmpty: false, envelopeIn: value };
}

/** A small body is looked at again when its rows are read: an envelope may stand where the list or its only row should. */
async function takeRows(chunks: AsyncIterable<Buffer>, { begin, property }: RowReading): Promise<Taken> {
  const splitter = new RowSplitter(begin(), property);
  const small = new SmallBody();
  let fault: Error | null = null;
  for await (const chunk of chunks) {
    small.add(chunk);
    if (fault === null) fault = faultOf(() => splitter.push(chunk));
    if (fault !== null && !small.isWhole) throw fault;
  }
  if (small.isEmpty) return nothing;
  fault ??= faultOf(() => splitter.end());
  const envelopeIn = small.holds('"oceanStatus"') ? small.parsed(parseBody) : undefined;
  if (fault !== null && readEnvelope(envelopeIn) === null) throw fault;
  return { value: undefined, isEmpty: false, envelopeIn };
}

function faultOf(work: () => void): Error | null {
  try {
    work();
    return null;
  } catch (error) {
    return error as Error;
  }
}

/** The body from its first byte that is no blank on, in UTF-8. A body of blanks is empty, of whatever type. */
async function* bodyOf(chunks: AsyncIterable<Buffer>, charset: Charset | null): AsyncGenerator<Buffer, void> {
  if (charset === 'iso-8859-1') {
    const bytes = await concat(chunks); // only the whole tells which charset it really is in
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
