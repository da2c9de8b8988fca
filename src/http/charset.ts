import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { asRecord } from './document-source.ts';

/** Stands in the place of what a decoder could not read: a name that holds it was damaged on its way. */
const replacementCharacter = '\uFFFD';

/** Escapes in JSON and GraphQL that may make one: of the character itself, or of half a surrogate pair. */
const suspectEscape = /\\u(?:\{?0*fffd|d[89a-f]\w\w)/i;

/** In a document. GraphQL itself rejects half a surrogate pair. */
const damagedEscape = /\\u\{?0*fffd/i;

const damagedMessage =
  'The request holds U+FFFD, or half a character: its text was damaged before it was sent. Send it in UTF-8.';

/** Rejects bodies that are not plain UTF-8: another encoding would be misread without an error. */
export function refuseOtherCharsets(app: FastifyInstance): void {
  app.addHook('onRequest', ({ headers }, _reply, done) => {
    const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
    const encoding = headers['content-encoding'] ?? 'identity';
    if (/^utf-?8$/i.test(charset) && /^identity$/i.test(encoding)) done();
    else done(notUtf8());
  });
}

/** @throws an error with the status 415 */
export function decodeUtf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw notUtf8();
  return bytes.toString();
}

/**
 * Checks the query string of a GET as strictly as a body. URLSearchParams would put U+FFFD in the place of bytes that are
 * not UTF-8, and take raw bytes for Latin-1.
 *
 * @throws an error with the status 400
 */
export function checkQueryString(url: string): void {
  const start = url.indexOf('?');
  if (start < 0) return;
  const search = url.slice(start + 1);
  if (!/^[\x21-\x7e]*$/.test(search) || !isDecodable(search)) throw damagedText();
  for (const [name, text] of new URLSearchParams(search)) {
    checkText(text, () => (name === 'query' ? { query: text } : parseOrNull(text)));
  }
}

/**
 * Rejects text that would reach Ocean damaged: with U+FFFD, or with half a surrogate pair, which UTF-8 cannot hold.
 *
 * @param text JSON, or a document
 * @param parse gives what the text holds; called only when an escape might hide such a character
 * @throws an error with the status 400
 */
export function checkText(text: string, parse: () => unknown): void {
  if (text.includes(replacementCharacter)) throw damagedText();
  if (!suspectEscape.test(text)) return;
  const value = parse();
  const { query } = asRecord(value);
  if (!isUndamaged(value) || (typeof query === 'string' && damagedEscape.test(query))) throw damagedText();
}

/** Without recursion: what it walks may be nested deeply. */
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

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function notUtf8(): Error {
  return Object.assign(new Error('The body is not UTF-8.'), { statusCode: 415 });
}

function damagedText(): Error {
  return Object.assign(new Error('The text is damaged.'), { statusCode: 400, clientMessage: damagedMessage });
}
