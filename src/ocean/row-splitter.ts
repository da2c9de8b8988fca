import { BodyError } from './body.ts';

/** Takes the rows of one array, in their order. */
export interface RowHandler {
  /** The bytes that the next row probably has, when there is a guess. */
  expected(): Buffer | undefined;
  /** The next row has the expected bytes. */
  again(): void;
  /**
   * The next row is another. The bytes are lent for the call only: copy what is kept.
   *
   * @returns false when the bytes are not one value in JSON; nothing is taken then
   */
  take(row: Buffer): boolean;
}

/** Far above any row that Ocean was seen to give; an answer that is one endless row is cut here. */
export const maxRowBytes = 4 * 1024 * 1024;

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const openArray = 0x5b;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** What the next byte that is no blank may be. */
type Place = 'start' | 'first row' | 'row' | 'after row' | 'first key' | 'key' | 'after value' | 'end';

/**
 * Cuts a JSON array into its rows while it streams in. A row equal to the expected one costs one comparison of memory.
 *
 * Where another row ends is guessed first: before the next bytes that begin as this row does. Whether the guess is
 * right is for the taker to say, who parses the row anyway, for no beginning or continuation of an object is one too.
 * Only where it is wrong are the brackets counted.
 */
export class RowSplitter {
  readonly #taker: RowHandler;
  readonly #property: string | null;
  /** What was looked at and has not ended. */
  #rest: Buffer = Buffer.alloc(0);
  /** What came after it. */
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #joined: Buffer = Buffer.alloc(0);
  #place: Place = 'start';
  #hasRows = false;

  /** @param property name of the array in the answer; null: the answer is the array */
  constructor(taker: RowHandler, property: string | null = null) {
    this.#taker = taker;
    this.#property = property;
  }

  /** @throws BodyError when this is no array of rows, or a row is too large */
  push(chunk: Buffer): void {
    this.#pending.push(chunk);
    this.#pendingBytes += chunk.length;
    // A row that has not ended is looked at again once it has doubled: however large, it costs its length and no more.
    const isTooLarge = this.#rest.length + this.#pendingBytes > maxRowBytes;
    if (isTooLarge || this.#pendingBytes >= this.#rest.length) this.#read();
  }

  /** @throws BodyError when the answer ended before its array did */
  end(): void {
    this.#read();
    if (this.#place !== 'end') throw broken();
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
    if (this.#rest.length > maxRowBytes) throw new BodyError('Ocean gave a row larger than any row is');
  }

  /** The rest and what came after it, in the same memory each time: a buffer for each chunk is what V8 collects garbage for. */
  #join(): Buffer {
    const length = this.#rest.length + this.#pendingBytes;
    const joined = this.#joined.length < length ? Buffer.allocUnsafeSlow(2 * length) : this.#joined;
    let at = this.#rest.copy(joined); // which may overlap
    for (const chunk of this.#pending) at += chunk.copy(joined, at);
    this.#joined = joined;
    return joined.subarray(0, length);
  }

  /** One token more. @returns where to go on; -1: the token is not there in full */
  #step(bytes: Buffer, at: number): number {
    const byte = bytes[at];
    switch (this.#place) {
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
        throw broken();
    }
  }

  #go(place: Place, at: number): number {
    this.#place = place;
    return at;
  }

  #start(bytes: Buffer, at: number): number {
    if (byteOrderMark.equals(bytes.subarray(at, at + byteOrderMark.length))) return at + byteOrderMark.length;
    if (isCutAt(bytes, at, byteOrderMark)) return -1;
    if (bytes[at] !== (this.#property === null ? openArray : openObject)) throw broken();
    return this.#go(this.#property === null ? 'first row' : 'first key', at + 1);
  }

  #comma(byte: number | undefined, at: number, place: Place): number {
    if (byte !== comma) throw broken();
    return this.#go(place, at + 1);
  }

  /** An object without the rows is another answer than the one that was asked for; `null` there is a list without rows. */
  #closeObject(at: number): number {
    if (!this.#hasRows) throw broken();
    return this.#go('end', at + 1);
  }

  #closeArray(at: number): number {
    return this.#go(this.#property === null ? 'end' : 'after value', at + 1);
  }

  #row(bytes: Buffer, at: number): number {
    const expected = this.#taker.expected();
    if (expected !== undefined) {
      if (isCutAt(bytes, at, expected)) return -1;
      if (isAt(bytes, at, expected)) {
        this.#taker.again();
        return this.#go('after row', at + expected.length);
      }
    }
    const guess = this.#guessEnd(bytes, at);
    if (guess !== -1 && this.#taker.take(bytes.subarray(at, guess))) return this.#go('after row', guess);
    const end = endOfValue(bytes, at);
    if (end === -1) return -1;
    if (!this.#taker.take(bytes.subarray(at, end))) throw broken();
    return this.#go('after row', end);
  }

  /** -1: no guess. */
  #guessEnd(bytes: Buffer, at: number): number {
    const colonAt = bytes.indexOf(colon, at);
    if (bytes[at] !== openObject || colonAt === -1 || colonAt - at > maxKeyBytes) return -1;
    const boundary = Buffer.concat([betweenRows, bytes.subarray(at, colonAt + 1)]);
    const found = bytes.indexOf(boundary, colonAt);
    return found === -1 ? -1 : found + 1;
  }

  /** A key with what stands under it, but for the array of rows, of which only the bracket is taken. */
  #key(bytes: Buffer, at: number): number {
    if (bytes[at] !== quote) throw broken();
    const endOfKey = endOfValue(bytes, at);
    if (endOfKey === -1) return -1;
    const colonAt = skipBlanks(bytes, endOfKey);
    const valueAt = skipBlanks(bytes, colonAt + 1);
    if (valueAt >= bytes.length) return -1;
    if (bytes[colonAt] !== colon) throw broken();
    const isRows = bytes.toString('utf8', at + 1, endOfKey - 1) === this.#property;
    this.#hasRows ||= isRows;
    if (isRows && bytes[valueAt] === openArray) return this.#go('first row', valueAt + 1);
    const end = endOfValue(bytes, valueAt);
    if (end === -1) return -1;
    if (isRows && !bytes.subarray(valueAt, end).equals(nothing)) throw broken();
    return this.#go('after value', end);
  }
}

const betweenRows = Buffer.from('},');
/** A row that begins with a longer key is not worth a guess. */
const maxKeyBytes = 64;
const nothing = Buffer.from('null');
const byteOrderMark = Buffer.from('\uFEFF');

function broken(): BodyError {
  return new BodyError('Ocean gave an answer that is no list in JSON');
}

/** Whether a value stands there with exactly these bytes. Only of one that has brackets is that known before what follows. */
function isAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  const end = at + expected.length;
  const isBracketed = expected[0] === openObject || expected[0] === openArray;
  if (end > bytes.length || (!isBracketed && !endsValue(bytes[end]))) return false;
  return bytes.compare(expected, 0, expected.length, at, end) === 0;
}

/** Whether the bytes end within what may become this value. */
function isCutAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  const length = bytes.length - at;
  return length < expected.length && bytes.compare(expected, 0, length, at) === 0;
}

function skipBlanks(bytes: Buffer, from: number): number {
  let at = from;
  while (isBlank(bytes[at])) at += 1;
  return at;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function endsValue(byte: number | undefined): boolean {
  return byte === comma || byte === closeArray || byte === closeObject || isBlank(byte);
}

/** Where the value that begins here ends; -1: not within these bytes. */
function endOfValue(bytes: Buffer, start: number): number {
  let depth = 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfString(bytes, at);
      if (at === -1) return -1;
      if (depth === 0) return at + 1;
    } else if (byte === openObject || byte === openArray) depth += 1;
    else if (depth === 0 && endsValue(byte)) return at;
    else if (byte === closeObject || byte === closeArray) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** Where the closing quote of the string is. */
function endOfString(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(quote, start + 1);
  while (at !== -1 && isEscaped(bytes, at)) at = bytes.indexOf(quote, at + 1);
  return at;
}

/** Whether an odd number of backslashes stands before it; at the latest the quote that opened the string ends them. */
function isEscaped(bytes: Buffer, at: number): boolean {
  let before = at - 1;
  while (bytes[before] === backslash) before -= 1;
  return (at - before) % 2 === 0;
}
