import type { Random } from '../../random.ts';
import type { FaultOf } from '../fault.ts';
import type { BigIds } from './big-ids.ts';
import { corruptRow } from './spoil-row.ts';
import { joinRows, splitRows } from './split-rows.ts';

/** Changes rows of a list. Other bodies, and lists without rows, stay as they are. */
export function changeRows(body: Buffer, fault: FaultOf<'rows'>, random: Random, bigIds: BigIds): Buffer {
  if (fault.change === 'big-ids') return Buffer.from(bigIds.enlarge(body.toString()));
  const list = splitRows(body);
  if (!list || list.rows.length === 0) return body;
  return joinRows({ ...list, rows: changed(list.rows, fault, random) });
}

function changed(rows: readonly Buffer[], fault: FaultOf<'rows'>, random: Random): readonly Buffer[] {
  const { change } = fault;
  if (change === 'reordered') return shuffle(rows, random);
  const isWholeRow = change === 'doubled' || change === 'missing' || change === 'null';
  const hit = draw(rows.length, fault.rowShare ?? (isWholeRow ? 0.2 : 1), random);
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
