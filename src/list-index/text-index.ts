import { rowsScanned } from '../observability/counters.ts';
import type { IndexResult } from './posting-index.ts';
import type { TextColumn } from './columns.ts';

/** What no reader of a plate or a name sees: blanks, dashes of every length, and marks that only guide typesetting. */
const ignored = /[\s\p{Pd}\p{Cf}\u2212]/gu;
const plain = /^[\x20-\x7e]*$/;

/**
 * A key as it is compared: case, blanks and hyphens do not matter, nor how Unicode spells it. NFKC makes one of composed
 * and decomposed accents, of U+2011 and a hyphen, of a no-break and a plain blank, of full-width and plain letters.
 */
export function foldKey(text: string): string {
  if (plain.test(text)) return text.replaceAll(/[ -]/g, '').toLowerCase();
  // Capitals first: small letters have several forms of one, such as ß and ss.
  return text.normalize('NFKC').replaceAll(ignored, '').toUpperCase().toLowerCase().normalize('NFKC');
}

/** An address as it is compared: case does not matter. A hyphen does: with and without it are two addresses. */
export function foldAddress(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase().toLowerCase();
}

/** A text as it is searched: as a key, and accents do not matter; apostrophes are those of a keyboard. */
export function fold(text: string): string {
  return foldKey(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'");
}

/** How many characters, from the first of Unicode, are folded by table: Latin with all its accents. */
const latin = 0x250;
const dropped = 0;
const untold = 0xff;

/** Character to the one ASCII letter that it is folded to; to nothing, or to what no single letter tells. */
const letters = Uint8Array.from({ length: latin }, (_, code) => {
  const folded = fold(String.fromCharCode(code));
  if (folded === '') return dropped;
  return folded.length === 1 && folded !== '\0' && folded < '\x80' ? folded.charCodeAt(0) : untold;
});

/**
 * Writes a folded text: the bytes of `fold(text)`, several times faster. The buffer must have room for a byte a character.
 *
 * @returns where the next may be written; null when the text has more than Latin letters
 */
export function writeFolded(text: string, bytes: Buffer, start: number): number | null {
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const letter = letters[text.charCodeAt(index)] ?? untold;
    if (letter === untold) return null;
    if (letter !== dropped) bytes[at++] = letter;
  }
  return at;
}

/** No byte of UTF-8, so that no word reaches from one text into the next. */
const separator = 0xff;

/** The texts of a list as they are searched: folded once, one behind the other, as bytes. */
export class TextIndex<T> {
  #bytes: Buffer;
  /** Position to where the texts of the row start; one more for the end of the last. */
  readonly #starts: Uint32Array;

  constructor(rows: readonly T[], { of }: TextColumn<T>) {
    rowsScanned.increment('index', rows.length);
    this.#bytes = Buffer.allocUnsafeSlow(rows.length * 64);
    this.#starts = new Uint32Array(rows.length + 1);
    let end = 0;
    for (const [position, row] of rows.entries()) {
      for (const text of of(row)) if (text) end = this.#add(text, end);
      this.#starts[position + 1] = end;
    }
    const written = this.#bytes.subarray(0, end);
    this.#bytes = Buffer.allocUnsafeSlow(end); // of its own: a short one would otherwise keep a piece of 64 KiB
    written.copy(this.#bytes);
  }

  /** Rows that have each word in one of their texts. */
  words(words: readonly string[]): IndexResult {
    const wanted = words.map((word) => Buffer.from(word));
    const has = (position: number): boolean => {
      const texts = this.#bytes.subarray(this.#starts[position], this.#starts[position + 1]);
      return wanted.every((word) => texts.includes(word));
    };
    const longest = wanted.reduce((longest, word) => (word.length > longest.length ? word : longest));
    const list = () => (wanted.length === 1 ? this.#scan(longest) : this.#scan(longest).filter(has));
    return { size: this.#starts.length - 1, list, has };
  }

  /** Rows that have the word: one look through all the bytes. */
  #scan(word: Buffer): Uint32Array {
    const length = this.#starts.length - 1;
    const found = new Uint32Array(length);
    let count = 0;
    let position = 0;
    for (let at = this.#bytes.indexOf(word); at >= 0; at = this.#bytes.indexOf(word, this.#starts[position])) {
      while ((this.#starts[position + 1] ?? Infinity) <= at) position += 1;
      found[count++] = position;
      position += 1;
      if (position === length) break;
    }
    rowsScanned.increment('filter', length - count); // those found are counted by who takes them
    return found.slice(0, count);
  }

  #add(text: string, start: number): number {
    this.#makeRoom(start + text.length + 1);
    let end = writeFolded(text, this.#bytes, start);
    if (end === null) {
      const folded = Buffer.from(fold(text));
      this.#makeRoom(start + folded.length + 1);
      end = start + folded.copy(this.#bytes, start);
    }
    this.#bytes[end] = separator;
    return end + 1;
  }

  #makeRoom(length: number): void {
    if (length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], length * 2);
  }
}
