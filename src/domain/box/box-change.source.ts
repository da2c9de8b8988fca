import { ListView } from '../../list-index/list-view.ts';
import type { Selection } from '../../list-index/selection.ts';
import type { ChangeBatch, LogPart } from '../../live/change-log.ts';
import type { LiveSource } from '../../live/live-source.ts';
import type { SelectedChange } from '../../live/live-stream.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { assignKnown } from '../node/ocean-object.ts';
import { memoised } from '../shared/memoised.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { BoxChangeKind, type BoxChange } from './box-change.type.ts';
import type { BoxFilter } from './box.input.ts';
import { boxFilter } from './box.query.ts';
import { Box } from './box.type.ts';
import { silentBoxList } from './box.upstream.ts';

/** A row of the list of silent boxes that differs between two readings. Null: the list did not have it. */
export interface ChangedBox {
  readonly oceanId: string;
  readonly before: Box | null;
  readonly after: Box | null;
}

/** Changes of the list of silent boxes. Unchanged rows are the same objects in both readings. */
export const silentBoxChanges: LiveSource<CustomerLoaders, ListView<Box>, ChangedBox> = {
  name: silentBoxList.name,
  lists: [silentBoxList.name],
  empty: new ListView<Box>([]),
  read: async ({ boxes }) => {
    const { data, asOf } = await boxes.list();
    return { state: data, asOf };
  },
  compare: (before, after) => {
    if (before === after) return { changes: [], missing: [], total: before.rows.length };
    const gone = before.rows.filter(({ oceanId }) => after.byId(oceanId) === null);
    const others = after.rows.flatMap((row) => {
      const old = before.byId(row.oceanId);
      return old === row ? [] : [{ oceanId: row.oceanId, before: old, after: row }];
    });
    return {
      changes: [...others, ...gone.map((row) => ({ oceanId: row.oceanId, before: row, after: null }))],
      missing: gone.map(({ oceanId }) => oceanId),
      total: before.rows.length,
    };
  },
};

type Event = Pick<BoxChange, 'kind' | 'box' | 'previousQualification'>;

/** Selects the changes of the list of boxes that match a filter, in the form of events. */
export function boxEvents(filter: BoxFilter | null) {
  const conditions = boxFilter(filter ?? {});
  return function* ({ batch, index }: LogPart<ChangedBox>): Generator<SelectedChange<ListView<Box>, Event>> {
    const { before, after } = viewsOf(batch);
    const [matched, matches] = [idsOf(before.select(conditions), before), idsOf(after.select(conditions), after)];
    for (const [at, change] of batch.changes.entries()) {
      const kind = at < index ? null : kindOf(change, matched.has(change.oceanId), matches.has(change.oceanId));
      if (kind === null) continue;
      const hadReason = kind !== BoxChangeKind.APPEARED;
      const previousQualification = (hadReason && change.before?.silence?.qualification) || null;
      yield { index: at, eventOf: (list) => ({ kind, box: presentBox(change, list), previousQualification }) };
    }
  };
}

/** @returns null: nothing that an event reports */
function kindOf({ before, after }: ChangedBox, hasMatched: boolean, isMatching: boolean): BoxChangeKind | null {
  if (!hasMatched) return isMatching ? BoxChangeKind.APPEARED : null;
  if (after === null) return BoxChangeKind.RECOVERED;
  if (!isMatching) return BoxChangeKind.LEFT;
  return qualificationKey(before) === qualificationKey(after) ? null : BoxChangeKind.REQUALIFIED;
}

/** Identifies the reason that a user entered, by fields that need no parsing of the full row. */
function qualificationKey(box: Box | null): string {
  const { reason, qualifiedAt } = box?.silence?.qualification ?? {};
  return JSON.stringify([reason?.oceanId ?? null, reason?.label ?? null, qualifiedAt?.getTime() ?? null]);
}

/** The box as the list has it now: a place may have become private since the change. */
function presentBox({ oceanId, before, after }: ChangedBox, list: ListView<Box>): Box {
  return list.byId(oceanId) ?? communicatingBox(after ?? before, oceanId);
}

/** A box that is no longer in the list: what identifies it. Nothing of its silence applies any more. */
function communicatingBox(row: Box | null, oceanId: string): Box {
  const box = new Box(oceanId, row?.customerId ?? null);
  box.silence = null;
  if (row === null) return box;
  const { serialNumber = null, imei = null, type = null, vehicle = null } = row;
  return assignKnown(box, { serialNumber, imei, type, vehicle: vehicle && toKnownVehicle(vehicle) });
}

function toKnownVehicle(vehicle: Vehicle): Vehicle {
  const { oceanId, customerId, registration = null, vin = null, fleetNumber = null, entity = null } = vehicle;
  return assignKnown(new Vehicle(oceanId, customerId), { registration, vin, fleetNumber, entity });
}

/** Lists of the changed rows, so that a filter is evaluated once for all listeners. */
const viewsOf = memoised(({ changes }: ChangeBatch<ChangedBox>) => ({
  before: new ListView(changes.flatMap(({ before }) => before ?? [])),
  after: new ListView(changes.flatMap(({ after }) => after ?? [])),
}));

function idsOf({ positions }: Selection<Box>, { rows }: ListView<Box>): ReadonlySet<string> {
  if (positions === null) return new Set(rows.map(({ oceanId }) => oceanId));
  return new Set(Array.from(positions, (position) => rows[position]?.oceanId ?? ''));
}
