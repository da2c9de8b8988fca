import type { CustomerId } from '../../identity/caller.ts';
import type { Wire } from '../../ocean/wire.ts';
import { PlaceVisibility } from '../place/place.enums.ts';
import type { PositionInterpretation } from '../place/position-interpretation.ts';
import { optional } from '../shared/wire-values.ts';
import type { TrackedPosition } from './tracked-position.type.ts';
import { toVehicleTrack } from './vehicle-track.mapping.ts';

/**
 * Tracks of a response by vehicle. They are matched by id and never by plate: two vehicles may have the same plate, and
 * one would show where the other was.
 */
export class TracksByVehicle {
  /** Null: the positions of the vehicle cannot be read. */
  readonly #positions = new Map<string, TrackedPosition[] | null>();
  /** True: a row names no vehicle, and may be that of any. */
  readonly #hasUnknown: boolean;

  constructor(
    rows: readonly (Wire['PositionsVehicule'] | null)[],
    customerId: CustomerId,
    interpretation: PositionInterpretation,
  ) {
    let hasUnknown = false;
    for (const row of rows) {
      const track = optional(row, (wire) => toVehicleTrack(wire, customerId, interpretation));
      const { vehicleId = null, positions = null } = track ?? {};
      if (vehicleId === null) {
        hasUnknown = true;
        continue;
      }
      const known = this.#positions.get(vehicleId);
      this.#positions.set(vehicleId, known === null || positions === null ? null : [...(known ?? []), ...positions]);
    }
    this.#hasUnknown = hasUnknown;
  }

  /**
   * Returns the positions of a vehicle in time order; those without a time come last. Null: they cannot be read. A vehicle
   * without a row has none.
   */
  of(vehicleId: string): readonly TrackedPosition[] | null {
    const positions = this.#positions.get(vehicleId);
    if (positions === undefined) return this.#hasUnknown ? null : [];
    return positions && withoutTwins(positions).toSorted((a, b) => timeOf(a) - timeOf(b));
  }
}

/** Of positions recorded at one instant, one that is private hides the others: they are the same place. */
function withoutTwins(positions: readonly TrackedPosition[]): TrackedPosition[] {
  const privateTimes = new Set(positions.filter(isHidden).map(timeOf));
  return positions.filter((position) => isHidden(position) || !privateTimes.has(timeOf(position)));
}

function isHidden({ visibility }: TrackedPosition): boolean {
  return visibility === PlaceVisibility.HIDDEN_PRIVATE;
}

function timeOf({ recordedAt }: TrackedPosition): number {
  return recordedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
