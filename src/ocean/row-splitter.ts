import { BodyError } from './body.ts';
import {
  closeArray,
  closeObject,
  colon,
  comma,
  endOfValue,
  isAt,
  isCutAt,
  openArray,
  openObject,
  quote,
  skipBlanks,
} from './json-scanner.ts';

/** Receives the rows of one array, in order. */
export interface RowHandler {
  /** Returns the probable bytes of the next row, when there is a guess. */
  expected(): Buffer | undefined;
  /** The next row has the expected bytes. */
  again(): void;
  /**
   * The next row differs. The bytes are borrowed for this call only: copy them to retain them.
   *
   * @returns false when the bytes are not one JSON value; the row is not consumed then
   */
  take(row: Buffer): boolean;
  /** Resolves when the handler can take more rows; undefined: now. Default: always. */
  ready?(): Promise<void> | undefined;
}

/** Maximum size of a row, far above any row seen from Ocean. A response that is one endless row is cut here. */
export const maxRowBytes = 4 * 1024 * 1024;

/** Token that the next non-blank byte may begin. */
type State = 'start' | 'first row' | 'row' | 'after row' | 'first key' | 'key' | 'after value' | 'end';

/**
 * Splits a JSON array into its rows while it streams in. A row equal to the expected one costs one memory comparison.
 *
 * The end of any other row is guessed first: before the next bytes that begin as this row does. The row handler parses
 * the row anyway, so it detects a wrong guess: no prefix or continuation of an object is an object too. Only then are
 * brackets counted.
 */
export class RowSplitter {
  readonly #handler: RowHandler;
  readonly #property: string | null;
  /** Scanned bytes of a token that is not complete. */
  #rest: Buffer = Buffer.alloc(0);
  /** Chunks that followed the rest. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #joined: Buffer = Buffer.alloc(0);
  #state: State = 'start';
  #hasRows = false;

  /** @param property name of the array in the response; null: the response is the array */
  constructor(handler: RowHandler, property: string | null = null) {
    this.#handler = handler;
    this.#property = property;
  }

  /** @throws BodyError when this is no array of rows, or a row is too large */
  push(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    // An incomplete row is scanned again only once it has doubled, so its total cost is linear in its length.
    const isTooLarge = this.#rest.length + this.#pendingBytes > maxRowBytes;
    if (isTooLarge || this.#pendingBytes >= this.#rest.length) this.#read();
  }

  /** @throws BodyError when the response ended before its array did */
  end(): void {
    this.#read();
    if (this.#state !== 'end') throw notAList();
  }

  #read(): void {
    const [first, ...others] = this.#pending;
    const isAlone = this.#rest.length === 0 && first !== undefined && others.length === 0;
    const bytes = isAlone ? first : this.#join();
    this.#pending = [];
    this.#pendingBytes = 0;
    let at = skipBlanks(bytes, 0);
    for (let next = at; at < bytes.length && next !== -1;) {
      next = this.#step(bytes, at);
      if (next !== -1) at = skipBlanks(bytes, next);
    }
    this.#rest = bytes.subarray(at);
    if (this.#rest.length > maxRowBytes) throw new BodyError('Ocean sent a row larger than the limit for rows');
  }

  /** Joins the rest and the pending chunks in reused memory. A new buffer per chunk would trigger garbage collection. */
  #join(): Buffer {
    const length = this.#rest.length + this.#pendingBytes;
    const joined = this.#joined.length < length ? Buffer.allocUnsafeSlow(2 * length) : this.#joined;
    let at = this.#rest.copy(joined); // which may overlap
    for (const chunk of this.#pending) at += chunk.copy(joined, at);
    this.#joined = joined;
    return joined.subarray(0, length);
  }

  /** Consumes one token. @returns the offset after it; -1: the token is not complete */
  #step(bytes: Buffer, at: number): number {
    const byte = bytes[at];
    switch (this.#state) {
      case 'start':
        return this.#start(bytes, at);
      case 'first row':
        if (byte === closeArray) return this.#closeArray(at);
        return this.#row(bytes, at);
      case 'row':
        return this.#row(bytes, at);
      case 'after row':
        if (byte === closeArray) return this.#closeArray(at);
        return this.#comma(byte, at, 'row');
      case 'first key':
        if (byte === closeObject) return this.#closeObject(at);
        return this.#key(bytes, at);
      case 'key':
        return this.#key(bytes, at);
      case 'after value':
        if (byte === closeObject) return this.#closeObject(at);
        return this.#comma(byte, at, 'key');
      case 'end':
        throw notAList();
    }
  }

  #go(state: State, at: number): number {
    this.#state = state;
    return at;
  }

  #start(bytes: Buffer, at: number): number {
    if (byteOrderMark.equals(bytes.subarray(at, at + byteOrderMark.length))) return at + byteOrderMark.length;
    if (isCutAt(bytes, at, byteOrderMark)) return -1;
    if (bytes[at] !== (this.#property === null ? openArray : openObject)) throw notAList();
    return this.#go(this.#property === null ? 'first row' : 'first key', at + 1);
  }

  #comma(byte: number | undefined, at: number, state: State): number {
    if (byte !== comma) throw notAList();
    return this.#go(state, at + 1);
  }

  /** An object without the rows is not the requested response; `null` in their place is a list without rows. */
  #closeObject(at: number): number {
    if (!this.#hasRows) throw notAList();
    return this.#go('end', at + 1);
  }

  #closeArray(at: number): number {
    return this.#go(this.#property === null ? 'end' : 'after value', at + 1);
  }

  #row(bytes: Buffer, at: number): number {
    const expected = this.#handler.expected();
    if (expected !== undefined) {
      if (isCutAt(bytes, at, expected)) return -1;
      if (isAt(bytes, at, expected)) {
        this.#handler.again();
        return this.#go('after row', at + expected.length);
      }
    }
    const guess = guessEnd(bytes, at);
    if (guess !== -1 && this.#handler.take(bytes.subarray(at, guess))) return this.#go('after row', guess);
    const end = endOfValue(bytes, at);
    if (end === -1) return -1;
    if (!this.#handler.take(bytes.subarray(at, end))) throw notAList();
    return this.#go('after row', end);
  }

  /** Consumes a key with its value. Of the array of rows only the bracket is consumed. */
  #key(bytes: Buffer, at: number): number {
    if (bytes[at] !== quote) throw notAList();
    const endOfKey = endOfValue(bytes, at);
    if (endOfKey === -1) return -1;
    const colonAt = skipBlanks(bytes, endOfKey);
    const valueAt = skipBlanks(bytes, colonAt + 1);
    if (valueAt >= bytes.length) return -1;
    if (bytes[colonAt] !== colon) throw notAList();
    const isRows = bytes.toString('utf8', at + 1, endOfKey - 1) === this.#property;
    this.#hasRows ||= isRows;
    if (isRows && bytes[valueAt] === openArray) return this.#go('first row', valueAt + 1);
    const end = endOfValue(bytes, valueAt);
    if (end === -1) return -1;
    if (isRows && !bytes.subarray(valueAt, end).equals(nullLiteral)) throw notAList();
    return this.#go('after value', end);
  }
}

const betweenRows = Buffer.from('},');
/** Maximum length of the first key for which guessing the end of a row pays. */
const maxKeyBytes = 64;
const nullLiteral = Buffer.from('null');
const byteOrderMark = Buffer.from('\uFEFF');

/** Guesses the end of the row that begins here; -1: no guess. */
function guessEnd(bytes: Buffer, at: number): number {
  const colonAt = bytes.indexOf(colon, at);
  if (bytes[at] !== openObject || colonAt === -1 || colonAt - at > maxKeyBytes) return -1;
  const boundary = Buffer.concat([betweenRows, bytes.subarray(at, colonAt + 1)]);
  const found = bytes.indexOf(boundary, colonAt);
  return found === -1 ? -1 : found + 1;
}

function notAList(): BodyError {
  return new BodyError('Ocean sent a response that is not a list in JSON');
}
