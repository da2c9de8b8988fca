import type { Random } from '../../random.ts';
import type { FaultOf } from '../fault.ts';
import type { BigIds } from './big-ids.ts';
import { corruptRow } from './corrupt-row.ts';

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

/** Faults of full rows, which a response that is a single object does not have. */
const listChanges: ReadonlySet<string> = new Set(['doubled', 'missing', 'reordered', 'null']);
const openObject = '{'.charCodeAt(0);

/** Changes rows of a list; a single object, such as a map by id, is one row. Other bodies stay as they are. */
export function changeRows(body: Buffer, fault: FaultOf<'rows'>, random: Random, bigIds: BigIds): Buffer {
  if (fault.change === 'big-ids') return Buffer.from(bigIds.enlarge(body.toString()));
  const list = splitRows(body);
  if (!list && body[0] === openObject && !listChanges.has(fault.change)) return corruptRow(body, fault, random);
  if (!list || list.rows.length === 0) return body;
  return joinRows({ ...list, rows: changed(list.rows, fault, random) });
}

function changed(rows: readonly Buffer[], fault: FaultOf<'rows'>, random: Random): readonly Buffer[] {
  const { change } = fault;
  if (change === 'reordered') return shuffle(rows, random);
  const isFullRow = change === 'doubled' || change === 'missing' || change === 'null';
  const hit = draw(rows.length, fault.rowShare ?? (isFullRow ? 0.2 : 1), random);
  if (change === 'missing') return rows.filter((_row, index) => !hit.has(index));
  if (change === 'doubled') return [...rows, ...rows.filter((_row, index) => hit.has(index))];
  if (change === 'null') return rows.map((row, index) => (hit.has(index) ? Buffer.from('null') : row));
  return rows.map((row, index) => (hit.has(index) ? corruptRow(row, fault, random) : row));
}

/** Draws the indices for a share of the rows, at least one. */
function draw(count: number, share: number, random: Random): ReadonlySet<number> {
  const hit = new Set(Array.from({ length: count }, (_, index) => index).filter(() => random.chance(share)));
  return hit.size > 0 ? hit : new Set([random.between(0, count - 1)]);
}

function shuffle(rows: readonly Buffer[], random: Random): readonly Buffer[] {
  return rows
    .map((row) => ({ row, rank: random.next() }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ row }) => row);
}
