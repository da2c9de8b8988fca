import { rowsScanned } from '../observability/counters.ts';
import type { IndexResult } from './posting-index.ts';
import type { TextColumn } from './columns.ts';

/** Matches characters without meaning in plates and names: spaces, dashes, minus, and format characters. */
const ignored = /[\s\p{Pd}\p{Cf}\u2212]/gu;
const plain = /^[\x20-\x7e]*$/;

/**
 * Normalizes a key for comparison: ignores case, spaces, hyphens and Unicode form. NFKC unifies composed and decomposed
 * accents, U+2011 and hyphens, no-break and plain spaces, full-width and plain letters.
 */
export function foldKey(text: string): string {
  if (plain.test(text)) return text.replaceAll(/[ -]/g, '').toLowerCase();
  // Upper case first: it unifies lower-case variants such as ß and ss.
  return text.normalize('NFKC').replaceAll(ignored, '').toUpperCase().toLowerCase().normalize('NFKC');
}

/** Normalizes an e-mail address for comparison: ignores case but not hyphens, which distinguish addresses. */
export function foldAddress(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase().toLowerCase();
}

/** Normalizes a text for search: as a key, without accents, with ASCII apostrophes. */
export function fold(text: string): string {
  return foldKey(text)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'");
}

/** Code points below this one are folded by table: Latin with its accents. */
const tableSize = 0x250;
const dropped = 0;
const notInTable = 0xff;

/** Maps a code point to its folded ASCII letter, to `dropped`, or to `notInTable` if it has no single letter. */
const letters = Uint8Array.from({ length: tableSize }, (_, code) => {
  const folded = fold(String.fromCharCode(code));
  if (folded === '') return dropped;
  return folded.length === 1 && folded !== '\0' && folded < '\x80' ? folded.charCodeAt(0) : notInTable;
});

/**
 * Writes the bytes of `fold(text)`, several times faster. The buffer needs room for one byte per character.
 *
 * @returns the end of the written bytes; null when the text has letters outside the table
 */
export function writeFolded(text: string, bytes: Buffer, start: number): number | null {
  let at = start;
  for (let index = 0; index < text.length; index++) {
    const letter = letters[text.charCodeAt(index)] ?? notInTable;
    if (letter === notInTable) return null;
    if (letter !== dropped) bytes[at++] = letter;
  }
  return at;
}

/** Not a byte of UTF-8, so that no word matches across two texts. */
const separator = 0xff;

/** Search index: the folded texts of a list as consecutive bytes. */
export class TextIndex<T> {
  #bytes: Buffer;
  /** Maps position to the start of its texts, with a final entry for the end. */
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
    this.#bytes = Buffer.allocUnsafeSlow(end); // unpooled: a pooled slice would retain 64 KiB
    written.copy(this.#bytes);
  }

  /** Rows that contain each word in one of their texts. */
  words(words: readonly string[]): IndexResult {
    const needles = words.map((word) => Buffer.from(word));
    const has = (position: number): boolean => {
      const texts = this.#bytes.subarray(this.#starts[position], this.#starts[position + 1]);
      return needles.every((word) => texts.includes(word));
    };
    const longest = needles.reduce((longest, word) => (word.length > longest.length ? word : longest));
    const list = () => (needles.length === 1 ? this.#scan(longest) : this.#scan(longest).filter(has));
    return { size: this.#starts.length - 1, list, has };
  }

  /** Finds the rows that contain the word in one pass over all bytes. */
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
    rowsScanned.increment('filter', length - count); // the caller counts those that match
    return found.slice(0, count);
  }

  #add(text: string, start: number): number {
    this.#reserve(start + text.length + 1);
    let end = writeFolded(text, this.#bytes, start);
    if (end === null) {
      const folded = Buffer.from(fold(text));
      this.#reserve(start + folded.length + 1);
      end = start + folded.copy(this.#bytes, start);
    }
    this.#bytes[end] = separator;
    return end + 1;
  }

  #reserve(length: number): void {
    if (length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], length * 2);
  }
}
