/** A list as bytes, cut into rows without parsing them, with the bytes before and after the rows. */
export interface SplitList {
  readonly before: Buffer;
  readonly rows: readonly Buffer[];
  readonly after: Buffer;
}

const [quote, backslash, comma] = ['"', '\\', ','].map((character) => character.charCodeAt(0));
const openers = new Set(Buffer.from('[{'));
const closers = new Set(Buffer.from(']}'));
const openList = '['.charCodeAt(0);

/**
 * Splits a JSON array, or the first array directly within an object (`{"vehicles":[…]}`); null for other JSON.
 *
 * Assumes no whitespace between values, as in the sandbox's own JSON.
 */
export function splitRows(body: Buffer): SplitList | null {
  let depth = 0;
  let listDepth = 0;
  let start = 0;
  let before: Buffer | null = null;
  const rows: Buffer[] = [];
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte === quote) {
      at = endOfText(body, at);
    } else if (openers.has(byte)) {
      depth += 1;
      if (before === null && byte === openList && depth <= 2) {
        [before, listDepth, start] = [body.subarray(0, at + 1), depth, at + 1];
      }
    } else if (before !== null && depth === listDepth && (byte === comma || closers.has(byte))) {
      if (at > start) rows.push(body.subarray(start, at));
      if (byte !== comma) return { before, rows, after: body.subarray(at) };
      start = at + 1;
    } else if (closers.has(byte)) {
      depth -= 1;
    }
  }
  return null;
}

export function joinRows({ before, rows, after }: SplitList): Buffer {
  const separator = Buffer.from(',');
  return Buffer.concat([before, ...rows.flatMap((row, index) => (index === 0 ? [row] : [separator, row])), after]);
}

/** Position of the closing quote of the string that begins at `start`. */
function endOfText(body: Buffer, start: number): number {
  let at = start + 1;
  while (at < body.length && body[at] !== quote) at += body[at] === backslash ? 2 : 1;
  return at;
}
