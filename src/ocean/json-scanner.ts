/** Positions in bytes of JSON, for parsers that stream. Offsets are absolute; -1 means "not within these bytes". */

export const comma = 0x2c;
export const colon = 0x3a;
export const quote = 0x22;
export const openArray = 0x5b;
export const closeArray = 0x5d;
export const openObject = 0x7b;
export const closeObject = 0x7d;
const backslash = 0x5c;

/**
 * Returns true when a value with exactly these bytes stands there. Only a value in brackets is complete before the byte
 * after it is known.
 */
export function isAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  const end = at + expected.length;
  const isBracketed = expected[0] === openObject || expected[0] === openArray;
  if (end > bytes.length || (!isBracketed && !endsValue(bytes[end]))) return false;
  return bytes.compare(expected, 0, expected.length, at, end) === 0;
}

/** Returns true when the bytes end within a possible occurrence of this value. */
export function isCutAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  const length = bytes.length - at;
  return length < expected.length && bytes.compare(expected, 0, length, at) === 0;
}

/** Offset of the next byte that is not whitespace. */
export function skipBlanks(bytes: Buffer, from: number): number {
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

/** Offset after the value that begins here. */
export function endOfValue(bytes: Buffer, start: number): number {
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

/** Offset of the string's closing quote. */
function endOfString(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(quote, start + 1);
  while (at !== -1 && isEscaped(bytes, at)) at = bytes.indexOf(quote, at + 1);
  return at;
}

/** Returns true when an odd number of backslashes precedes. The quote that opened the string ends the scan. */
function isEscaped(bytes: Buffer, at: number): boolean {
  let before = at - 1;
  while (bytes[before] === backslash) before -= 1;
  return (at - before) % 2 === 0;
}
