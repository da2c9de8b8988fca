import DataLoader from 'dataloader';
import { OceanError } from '../../ocean/ocean-error.ts';
import { PlaceVisibility } from '../place/place.enums.ts';
import { positionInterpretation } from '../place/position-interpretation.ts';
import { batchSchedule } from '../shared/concurrency.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { TrackedPosition } from './tracked-position.type.ts';
import { TracksByVehicle } from './tracks-by-vehicle.ts';
import type { TrackPeriod } from './track-period.ts';
import { fetchTracks } from './vehicle-track.upstream.ts';

/** Maximum plates of one upstream request: they are in its URL, which servers limit to 8 kB. */
export const maxRegistrations = 100;

/** A vehicle, and the plate by which Ocean finds it. */
export interface TrackedKey {
  readonly vehicleId: string;
  readonly registration: string;
}

/** Requested positions. */
export interface TrackOptions extends TrackPeriod {
  readonly includePrivate: boolean;
}

type TracksOfPeriod = DataLoader<TrackedKey, readonly TrackedPosition[], string>;

/**
 * Positions of vehicles over a period, within one request and customer. Batches: vehicles that are requested together for
 * an equal period are one upstream request, or one a hundred. Nothing is cached beyond the request: a position can become
 * private at any time, and must be hidden at once.
 */
export class VehicleTrackLoader {
  readonly #reads: UpstreamReads;
  readonly #batches = new Map<string, TracksOfPeriod>();

  constructor(reads: UpstreamReads) {
    this.#reads = reads;
  }

  /** Returns the positions of a vehicle, in time order. */
  load(vehicle: TrackedKey, options: TrackOptions): Promise<readonly TrackedPosition[]> {
    const key = [options.from.getTime(), options.to.getTime(), options.includePrivate].join(' ');
    const batch = this.#batches.get(key) ?? this.#makeBatch(options);
    this.#batches.set(key, batch);
    return batch.load(vehicle);
  }

  #makeBatch(options: TrackOptions): TracksOfPeriod {
    return new DataLoader((vehicles) => this.#read(vehicles, options), {
      maxBatchSize: maxRegistrations,
      batchScheduleFn: batchSchedule(this.#reads),
      cacheKeyFn: ({ vehicleId }) => vehicleId,
    });
  }

  async #read(
    vehicles: readonly TrackedKey[],
    { from, to, includePrivate }: TrackOptions,
  ): Promise<(readonly TrackedPosition[] | Error)[]> {
    const registrations = [...new Set(vehicles.map(({ registration }) => registration))];
    const rows = await fetchTracks(this.#reads, { registrations, from, to, includePrivate });
    const tracks = new TracksByVehicle(rows, this.#reads.caller.customerId, positionInterpretation(this.#reads));
    return vehicles.map(({ vehicleId }) => {
      const positions = tracks.of(vehicleId);
      if (positions === null) return new OceanError({ code: 'BAD_RESPONSE', operation: 'positions.search' });
      return positions.filter(
        ({ recordedAt, visibility }) =>
          // Ocean may include the end of the period, and may send private positions that were not requested.
          recordedAt?.getTime() !== to.getTime() && (includePrivate || visibility !== PlaceVisibility.HIDDEN_PRIVATE),
      );
    });
  }
}
