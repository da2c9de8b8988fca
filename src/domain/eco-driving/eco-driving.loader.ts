import type { ListView } from '../../list-index/list-view.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import type { Wire } from '../../ocean/wire.ts';
import { all, chain, type MaybePromise, ReadOnce } from '../../snapshot/maybe-promise.ts';
import type { Driver } from '../driver/driver.type.ts';
import type { DriverLoader } from '../driver/driver.loader.ts';
import { whenNotFound } from '../lists/list-source.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import { EcoDrivingAvailability } from './eco-driving.enums.ts';
import { type NamedScores, toNamedScores } from './eco-driving.mapping.ts';
import type { EcoDrivingScore } from './eco-driving.type.ts';
import { ecoDrivingRequest, type YearMonth } from './eco-driving.upstream.ts';
import { firstDayOf } from './months.ts';
import { type NamedRows, rowsByDriver } from './named-drivers.ts';

/** Scores of all drivers for one month, as they are cached. */
interface CachedMonth {
  readonly rows: readonly NamedScores[];
  readonly byteSize: number;
}

type Drivers = ListView<Driver>;

/** Memory of one mapped row. */
const rowBytes = 6000;

/** Rows of drivers by the cached month that they were found in, as comparing all names takes long. */
const foundIn = new WeakMap<readonly NamedScores[], { drivers: Drivers; found: NamedRows<NamedScores> }>();

/**
 * Eco-driving scores of drivers by month. Batches: Ocean returns all drivers of a month at once, so any number of drivers
 * is one upstream request a month, which is cached. Drivers are found by name in their list.
 */
export class EcoDrivingLoader {
  readonly #reads: UpstreamReads;
  readonly #drivers: DriverLoader;
  readonly #months = new Map<string, ReadOnce<NamedRows<NamedScores>>>();

  constructor(reads: UpstreamReads, drivers: DriverLoader) {
    this.#reads = reads;
    this.#drivers = drivers;
  }

  /** Returns one item for each month, in their order. */
  ofDriver(driverId: string, months: readonly YearMonth[]): MaybePromise<readonly EcoDrivingScore[]> {
    const ofMonth = (month: YearMonth): MaybePromise<EcoDrivingScore> =>
      chain(this.#found(month), (found) => toScore(driverId, month, found));
    return all(months.map((month) => () => ofMonth(month)));
  }

  #found(month: YearMonth): MaybePromise<NamedRows<NamedScores>> {
    const key = firstDayOf(month);
    const known = this.#months.get(key) ?? new ReadOnce(() => this.#find(month));
    this.#months.set(key, known);
    return known.get();
  }

  #find(month: YearMonth): MaybePromise<NamedRows<NamedScores>> {
    const reads = all([() => this.#rows(month), () => this.#drivers.list()]);
    return chain(reads, ([rows, { data: drivers }]) => {
      const known = foundIn.get(rows);
      if (known?.drivers === drivers) return known.found;
      const found = rowsByDriver(drivers.rows, rows);
      foundIn.set(rows, { drivers, found });
      return found;
    });
  }

  #rows(month: YearMonth): MaybePromise<readonly NamedScores[]> {
    const { caller, snapshots, signal, budget } = this.#reads;
    const name = `eco-driving ${firstDayOf(month)}`;
    if (!snapshots.isFresh(caller, name)) budget.take();
    const request = ecoDrivingRequest(month, month);
    const reading = snapshots.read<CachedMonth>(
      caller,
      name,
      {
        form: null,
        fetch: async (client, { signal: ofRead }) => {
          const response = await client
            .call<Wire['ReponseEcoConduite']>(caller, request, ofRead)
            .catch(whenNotFound<Wire['ReponseEcoConduite']>([]));
          const rows = toNamedScores(response);
          if (rows === null) throw new OceanError({ code: 'BAD_RESPONSE', operation: `GET ${request.path}` });
          return { rows, byteSize: rows.length * rowBytes };
        },
      },
      signal,
    );
    return chain(reading, ({ data }) => data.rows);
  }
}

function toScore(driverId: string, month: YearMonth, { rows, shared }: NamedRows<NamedScores>): EcoDrivingScore {
  const row = rows.get(driverId);
  const { KNOWN, NONE, SHARED_NAME } = EcoDrivingAvailability;
  const availability = row ? KNOWN : shared.has(driverId) ? SHARED_NAME : NONE;
  return { ...(row?.scores ?? noScores), month: firstDayOf(month), availability };
}

const noScores = {
  version: null,
  versionRaw: null,
  consumptionScore: null,
  safetyScore: null,
  dailyDistanceKm: null,
  dailyFuelLitres: null,
  dailyCo2Kg: null,
  dailyDrivingMinutes: null,
  totalDistanceKm: null,
  totalFuelLitres: null,
  totalCo2Kg: null,
  totalDrivingTimeText: null,
  scores: null,
  urbanScores: null,
  extraUrbanScores: null,
  mixedScores: null,
  engine: null,
  fleet: null,
  tripCount: null,
  averageTripDistanceKm: null,
  averageTripTimeText: null,
  days: null,
  periods: null,
} satisfies NamedScores['scores'];
