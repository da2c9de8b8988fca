import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify';
import { asRecord, parseJsonOrNull } from '../json.ts';
import { LimitError } from '../graphql/errors.ts';
import { brokenNesting } from './limits/nesting.ts';

/** Replaces bytes that a decoder could not read: text that contains it was damaged in transit. */
const replacementCharacter = '\uFFFD';

/** Escapes in JSON and GraphQL that may produce the replacement character, or half a surrogate pair. */
const suspectEscape = /\\u(?:\{?0*fffd|d[89a-f]\w\w)/i;

/** Escape of the replacement character in a document. GraphQL itself rejects half a surrogate pair. */
const damagedEscape = /\\u\{?0*fffd/i;

const damagedMessage =
  'The request holds U+FFFD, or half a character: its text was damaged before it was sent. Send it in UTF-8.';

/** Rejects bodies that are not plain UTF-8: another encoding would be decoded wrongly without an error. */
export function rejectOtherCharsets(app: FastifyInstance): void {
  app.addHook('onRequest', ({ headers }, _reply, done) => {
    if (headers['content-type'] === 'application/json' && headers['content-encoding'] === undefined) {
      done();
      return;
    }
    const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
    const encoding = headers['content-encoding'] ?? 'identity';
    if (/^utf-?8$/i.test(charset) && /^identity$/i.test(encoding)) done();
    else done(notUtf8());
  });
}

/** @throws Error with the status 415 */
function decodeUtf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw notUtf8();
  return bytes.toString();
}

/**
 * Checks the query string of a GET as strictly as a body. URLSearchParams would replace bytes that are not UTF-8 by
 * U+FFFD, and decode raw bytes as Latin-1.
 *
 * @throws Error with the status 400
 */
function checkQueryString(url: string): void {
  const start = url.indexOf('?');
  if (start < 0) return;
  const search = url.slice(start + 1);
  if (!/^[\x21-\x7e]*$/.test(search) || !isDecodable(search)) throw damagedText();
  for (const [name, text] of new URLSearchParams(search)) {
    checkText(text, () => (name === 'query' ? { query: text } : parseJsonOrNull(text)));
  }
}

/**
 * Rejects text that would reach Ocean damaged: with U+FFFD, or with half a surrogate pair, which UTF-8 cannot encode.
 *
 * @param text JSON, or a document
 * @param parse returns the value of the text; called only when an escape might hide such a character
 * @throws Error with the status 400
 */
function checkText(text: string, parse: () => unknown): void {
  if (text.includes(replacementCharacter)) throw damagedText();
  if (!suspectEscape.test(text)) return;
  const value = parse();
  const { query } = asRecord(value);
  if (!isUndamaged(value) || (typeof query === 'string' && damagedEscape.test(query))) throw damagedText();
}

/** Works without recursion: the value may be nested deeply. */
function isUndamaged(value: unknown): boolean {
  const rest = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next === 'string' && (!next.isWellFormed() || next.includes(replacementCharacter))) return false;
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, item] of Object.entries(next as Record<string, unknown>)) rest.push(key, item);
  }
  return true;
}

function isDecodable(search: string): boolean {
  try {
    decodeURIComponent(search);
    return true;
  } catch {
    return false;
  }
}

function notUtf8(): Error {
  return Object.assign(new Error('The body is not UTF-8.'), { statusCode: 415 });
}

function damagedText(): Error {
  return Object.assign(new Error('The text is damaged.'), { statusCode: 400, clientMessage: damagedMessage });
}

/**
 * Parses JSON bodies without losing digits: a variable `{"id": 9007199254740993}` arrives as those digits. A body is
 * parsed once its request has a slot.
 *
 * @param onParsed is called when the bytes of the body are no longer needed
 */
export function registerJsonBody(app: FastifyInstance, onParsed: (request: FastifyRequest) => void): void {
  app.removeAllContentTypeParsers(); // text too: a form needs no preflight to send it
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('preValidation', (request, _reply, done) => {
    const bytes = request.body;
    try {
      if (request.method === 'GET') checkQueryString(request.raw.url ?? '');
      if (Buffer.isBuffer(bytes)) request.body = parseBody(decodeUtf8(bytes));
      done();
    } catch (error) {
      done(error as Error);
    } finally {
      onParsed(request);
    }
  });
}

/**
 * Parses JSON of a client as strictly as the body of a request: no digits are lost, and no damaged text gets through.
 *
 * @throws Error with the status 400
 */
export function parseBody(text: string): unknown {
  let value: unknown;
  try {
    value = readClientJson(text);
  } catch (error) {
    if (error instanceof LimitError) throw error;
    throw Object.assign(new Error('The body is not JSON.'), { statusCode: 400 });
  }
  checkText(text, () => value);
  return value;
}

type SourceReviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver: SourceReviver) => unknown;

/** Text without a match has no number beyond 2^53. The reviver, ten times as slow as the parser, is then skipped. */
const mayHoldLargeNumber = /\d{16}|\d[eE]/;

const byteOrderMark = '\uFEFF';

/**
 * Parses JSON without losing digits: a whole number beyond 2^53 becomes the text that was sent, which suits an ID. A double
 * would turn 9007199254740993, and 9007199254740993.0, into the id of another object.
 *
 * @throws SyntaxError when the text is not JSON
 * @throws LimitError when it nests deeper than recursive code can follow
 */
function readClientJson(text: string): unknown {
  const broken = brokenNesting(text);
  if (broken !== null) throw new LimitError(broken);
  const json = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  if (!mayHoldLargeNumber.test(json)) return JSON.parse(json) as unknown;
  return parseWithSource(json, (_key, value, { source }) =>
    typeof value === 'number' && !isExact(value) && source !== undefined ? source : value,
  );
}

/** Returns whether a double represents the number without loss. */
function isExact(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}

/** Rewrites the variables of a GET, which Apollo Server parses, so that they lose no digits either. */
export const exactUrlVariables: preHandlerHookHandler = (request, _reply, done) => {
  if (request.method !== 'GET' || !request.url.includes('variables')) {
    done();
    return;
  }
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const [text, ...others] = searchParams.getAll('variables');
  if (text === undefined || others.length > 0) {
    done(); // several are an error that Apollo Server reports
    return;
  }
  try {
    const variables = readClientJson(text);
    if (mayHoldLargeNumber.test(text)) {
      searchParams.set('variables', JSON.stringify(variables));
      request.raw.url = `${pathname}?${searchParams}`;
    }
    done();
  } catch (error) {
    if (error instanceof LimitError) done(error);
    else done(); // not JSON, which Apollo Server reports
  }
};
