import { hash, randomBytes } from 'node:crypto';
import type { ListView } from '../../list-index/list-view.ts';
import type { LogPart } from '../../live/change-log.ts';
import type { LiveSource } from '../../live/live-source.ts';
import type { SelectedChange } from '../../live/live-stream.ts';
import type { CustomerId } from '../../identity/caller.ts';
import type { CustomerLoaders } from '../loaders.ts';
import { assignKnown } from '../node/ocean-object.ts';
import { type BoundingBoxInput, isInBox } from '../place/bounding-box.input.ts';
import { PlaceVisibility } from '../place/place.enums.ts';
import type { Position } from '../place/position.type.ts';
import { Vehicle } from '../vehicle/vehicle.type.ts';
import { type PositionChange, PositionChangeKind } from './position-change.type.ts';
import type { VehiclePositionReport } from './vehicle-position.type.ts';
import { positionsSnapshot } from './vehicle-position.upstream.ts';

/** A reading of all last positions. */
export interface PositionReading {
  readonly customerId: CustomerId;
  /** Digest of each shown position, or `hidden`, by vehicle: enough to compare, and no place. */
  readonly digests: ReadonlyMap<string, string>;
  /** The positions; null: no client listens, so that none stays in memory. */
  readonly reports: ListView<VehiclePositionReport> | null;
}

/** A vehicle whose digest differs between two readings; null: it is not in the later one. */
export interface ChangedPosition {
  readonly oceanId: string;
  readonly digest: string | null;
}

const hidden = 'hidden';

/** Digests are compared within this process only. */
const salt = randomBytes(16).toString('base64url');

/** Changes of last positions. Withdrawals come first, as nothing may be shown that has become private. */
export const positionChanges: LiveSource<CustomerLoaders, PositionReading, ChangedPosition> = {
  name: positionsSnapshot,
  lists: [positionsSnapshot],
  isUncached: true,
  empty: { customerId: null, digests: new Map(), reports: null },
  read: async ({ positions, customerId }) => {
    const { data, asOf } = await positions.list();
    const digests = new Map(data.rows.map((row) => [row.oceanId, digestOf(row.position)]));
    return { state: { customerId, digests, reports: data }, asOf };
  },
  compare: ({ digests: before }, { digests: after }) => {
    const missing = [...before.keys()].filter((oceanId) => !after.has(oceanId));
    const changed = [...after].filter(([oceanId, digest]) => (before.get(oceanId) ?? hidden) !== digest);
    const gone = missing.filter((oceanId) => before.get(oceanId) !== hidden);
    const changes: ChangedPosition[] = [
      ...gone.map((oceanId) => ({ oceanId, digest: null })),
      ...changed.map(([oceanId, digest]) => ({ oceanId, digest })),
    ];
    return { changes: changes.toSorted(withdrawalsFirst), missing, total: before.size };
  },
  rest: (reading) => ({ ...reading, reports: null }),
};

function withdrawalsFirst(a: ChangedPosition, b: ChangedPosition): number {
  return Number(isShown(a)) - Number(isShown(b));
}

function isShown({ digest }: ChangedPosition): boolean {
  return digest !== null && digest !== hidden;
}

/** Compares what the row means, not its texts: another form of the same position is no change. */
function digestOf(position: Position | null): string {
  if (position?.visibility !== PlaceVisibility.SHOWN) return hidden;
  const { latitude, longitude, at, headingDegrees, stateKind, dateText, timeText } = position;
  const time = at?.getTime() ?? [dateText, timeText];
  return hash('sha256', salt + JSON.stringify([latitude, longitude, time, headingDegrees, stateKind]), 'base64url');
}

type Event = Pick<PositionChange, 'kind' | 'vehicle' | 'position'>;

/** Events of one listener. Remembers which vehicles its part of the map does not show, and no place. */
export class PositionEvents {
  readonly #vehicleIds: ReadonlySet<string> | null;
  readonly #within: BoundingBoxInput | null;
  readonly #outside = new Set<string>();

  /** @param vehicleIds Ocean ids; null: all vehicles */
  constructor(vehicleIds: ReadonlySet<string> | null, within: BoundingBoxInput | null) {
    this.#vehicleIds = vehicleIds;
    this.#within = within;
  }

  readonly begin = ({ reports }: PositionReading): void => {
    if (this.#within === null) return;
    for (const { oceanId, position } of reports?.rows ?? []) {
      if (position === null || !isInBox(this.#within, position)) this.#outside.add(oceanId);
    }
  };

  readonly select = ({ batch, index }: LogPart<ChangedPosition>): SelectedChange<PositionReading, Event>[] =>
    batch.changes.flatMap((change, at) =>
      at >= index && this.#isWanted(change)
        ? [{ index: at, eventOf: (reading: PositionReading) => this.#eventOf(change, reading) }]
        : [],
    );

  #isWanted({ oceanId }: ChangedPosition): boolean {
    return this.#vehicleIds === null || this.#vehicleIds.has(oceanId);
  }

  /** Null: the position has changed again, which a later event reports; or it was not shown before either. */
  #eventOf(change: ChangedPosition, { digests, reports, customerId }: PositionReading): Event | null {
    const { oceanId, digest } = change;
    if ((digests.get(oceanId) ?? null) !== digest) return null;
    const report = reports?.byId(oceanId) ?? null;
    const vehicle = toVehicle(oceanId, customerId, report);
    const position = report?.position ?? null;
    const wasOutside = this.#outside.has(oceanId);
    if (this.#within !== null) {
      if (position !== null && isInBox(this.#within, position)) this.#outside.delete(oceanId);
      else if (wasOutside) return null;
      else this.#outside.add(oceanId);
    }
    if (!isShown(change)) return { kind: PositionChangeKind.WITHDRAWN, vehicle, position };
    if (this.#outside.has(oceanId)) return { kind: PositionChangeKind.LEFT, vehicle, position: null };
    return { kind: PositionChangeKind.MOVED, vehicle, position };
  }
}

function toVehicle(oceanId: string, customerId: CustomerId, report: VehiclePositionReport | null): Vehicle {
  const vehicle = new Vehicle(oceanId, customerId);
  if (report === null) return vehicle;
  const { registration, make, model, description } = report;
  return assignKnown(vehicle, { registration, make, model, description });
}
