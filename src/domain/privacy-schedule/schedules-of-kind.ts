import type { OceanRequest } from '../../ocean/client.ts';
import { OceanError } from '../../ocean/ocean-error.ts';
import { attempt, chain, type MaybePromise } from '../../snapshot/maybe-promise.ts';
import { inParallel } from '../shared/concurrency.ts';
import { BatchLoader } from '../lists/batch-loader.ts';
import { KeyedLists } from '../lists/keyed-lists.ts';
import type { Age } from '../lists/read-lists.ts';
import type { UpstreamReads } from '../upstream-reads.ts';
import type { CustomerId } from '../../identity/caller.ts';
import { ListComparison } from './list-comparison.ts';
import type { PrivacySchedule } from './privacy-schedule.type.ts';
import { ScheduleIndex } from './schedule-index.ts';

/** One of the two lists of schedules: its name, its request and its rows. */
interface ScheduleSource<Wire extends object, S extends PrivacySchedule> {
  /** Name of the cached list of all drivers; one driver's list has a name that begins with it. */
  readonly name: string;
  readonly request: (driverId: string | undefined) => OceanRequest;
  /** Null: it is no row, or its driver is unknown. */
  readonly map: (wire: Wire, customerId: CustomerId, driverId: string | undefined) => S | null;
  /** Reports whether the list of the other kind names several drivers. */
  readonly doesOtherName: () => MaybePromise<boolean>;
}

/** Upstream requests that run at a time where each driver is read alone. */
const singleReadsAtOnce = 8;

/**
 * Schedules of one kind. Batches: however many drivers are requested, one upstream request, as long as the list of all
 * drivers is complete. Where it is not, each driver is read alone (see ADR 1).
 */
export class SchedulesOfKind<Wire extends object, S extends PrivacySchedule> {
  readonly #name: string;
  readonly #lists: KeyedLists<Wire, S, { readonly driver: string }, ScheduleIndex<S>>;
  readonly #byDriver: BatchLoader<readonly S[]>;
  readonly #comparison: ListComparison<S>;

  constructor(reads: UpstreamReads, { name, request, map, doesOtherName }: ScheduleSource<Wire, S>) {
    this.#name = name;
    this.#lists = new KeyedLists(reads, {
      name,
      listOf: (owner) => ({
        request: () => request(owner?.driver),
        map: (wire: Wire, customerId: CustomerId) => map(wire, customerId, owner?.driver),
      }),
      viewOf: (rows, dropped, owner) => {
        // An unreadable row may hold private hours: of this driver, or of anybody.
        const isOdd = dropped > 0 && (owner !== undefined || rows.length === 0);
        const isOfOthers = owner !== undefined && rows.some(({ driver }) => driver.oceanId !== owner.driver);
        if (isOdd || isOfOthers) throw this.#unreadable();
        return new ScheduleIndex(rows, dropped > 0);
      },
    });
    this.#byDriver = new BatchLoader(reads, {
      cached: (driverId) => this.#cachedOf(driverId),
      fetch: (driverIds) => this.#ofDrivers(driverIds),
    });
    this.#comparison = new ListComparison(reads, name, {
      single: (driverIds) => this.#alone(driverIds),
      isCached: (driver) => this.#lists.isCached({ driver }),
      current: (driverId) => this.current(driverId),
      everyoneAfresh: () => this.#lists.refetchAll(),
      doesOtherName,
    });
  }

  /** A driver's schedules, in order: the same objects while Ocean's list is unchanged. */
  ofDriver(driverId: string): MaybePromise<readonly S[]> {
    return this.#byDriver.load(driverId);
  }

  /** Age of a driver's schedules as `ofDriver` gives them: that of the oldest list that was read for it. */
  ageOf(driverId: string): MaybePromise<Age> {
    return chain(this.ofDriver(driverId), () => {
      const age = this.ageOfRead(driverId);
      if (age === null) throw this.#unreadable(); // the read before has noted one
      return age;
    });
  }

  /** Of the lists that this request has read and that list the driver's schedules, the age of the oldest. */
  ageOfRead(driverId: string): Age | null {
    return this.#lists.ageOf({ driver: driverId });
  }

  /** A driver's schedules as Ocean has them now, never from the cache: writes decide by them. */
  current(driverId: string): MaybePromise<readonly S[]> {
    return chain(this.#lists.current({ driver: driverId }), (index) => index.ofDriver(driverId));
  }

  /**
   * The schedules of several drivers as Ocean has them now, in their order: one upstream request, as long as the list of all
   * drivers is complete.
   *
   * @throws the first error of a driver who had to be read alone
   */
  async currentOf(driverIds: readonly string[]): Promise<(readonly S[])[]> {
    const isBatch = driverIds.length > 1;
    const index = isBatch ? await this.#completeIndex(driverIds, () => this.#lists.currentAll()) : null;
    if (index !== null) return driverIds.map((driverId) => index.ofDriver(driverId));
    const alone = await inParallel(driverIds, singleReadsAtOnce, (driverId) => this.current(driverId));
    return alone.map((schedules) => {
      if (schedules instanceof Error) throw schedules;
      return schedules;
    });
  }

  /** The cached lists, each of one driver or of all; no upstream request. */
  cached(): ScheduleIndex<S>[] {
    return this.#lists.cached();
  }

  /** Reports whether the list of all drivers names more than one: Ocean then lists others than the user. */
  namesSeveral(): MaybePromise<boolean> {
    return attempt(
      () => chain(this.#lists.all(), ({ driverCount }) => driverCount > 1),
      () => false,
    );
  }

  /** @throws OceanError BAD_RESPONSE when it is not found where hours can be missing */
  byId(oceanId: string): MaybePromise<S | null> {
    return chain(this.#lists.all(), (index) => {
      const found = index.byId(oceanId);
      if (found === null && (index.isIncomplete || this.#comparison.isIncomplete)) throw this.#unreadable();
      return found;
    });
  }

  /** Drivers for whom a schedule passes. */
  driversWith(passes: (schedule: S) => boolean, driverIds: readonly string[]): MaybePromise<string[]> {
    return chain(this.#completeIndex(driverIds), (index) =>
      index === null ? this.#driversAloneWith(passes, driverIds) : index.driversWith(passes),
    );
  }

  /**
   * The schedules of all drivers.
   *
   * @param driverIds all drivers, who are read alone where Ocean's list lacks hours
   * @throws OceanError when hours of any of them cannot be read
   */
  ofEveryone(driverIds: readonly string[]): MaybePromise<readonly S[]> {
    return chain(this.#completeIndex(driverIds), (index) => index?.all ?? this.#allAlone(driverIds));
  }

  async #allAlone(driverIds: readonly string[]): Promise<readonly S[]> {
    const read = await this.#alone(driverIds);
    const schedules = read.flatMap((one) => {
      if (one instanceof Error) throw one;
      return one;
    });
    return new ScheduleIndex(schedules).all; // distinguishes rows of several drivers that have the same id
  }

  async #driversAloneWith(passes: (schedule: S) => boolean, driverIds: readonly string[]): Promise<string[]> {
    const read = await this.#alone(driverIds);
    return driverIds.filter((_driverId, place) => {
      const schedules = read[place];
      if (schedules instanceof Error) throw schedules;
      return schedules?.some(passes);
    });
  }

  /** @throws OceanError BAD_RESPONSE where hours can be missing */
  where(passes: (schedule: S) => boolean): MaybePromise<S[]> {
    return chain(this.#lists.all(), (index) => {
      if (index.isIncomplete || this.#comparison.isIncomplete) throw this.#unreadable();
      return index.where(passes);
    });
  }

  /**
   * A driver's schedules from memory; null: a list has to be read or compared. The driver's own list is older than that of
   * all drivers, which a batch may read, so it is used only where all drivers are read alone.
   */
  #cachedOf(driverId: string): readonly S[] | null {
    const { settled } = this.#comparison;
    if (settled !== null) return settled.ofDriver(driverId);
    if (this.#comparison.isIncomplete) return this.#lists.cachedOwn({ driver: driverId })?.ofDriver(driverId) ?? null;
    const index = this.#lists.cachedAll();
    return index !== null && this.#comparison.isSettled(index) ? index.ofDriver(driverId) : null;
  }

  async #ofDrivers(driverIds: readonly string[]): Promise<(readonly S[] | Error)[]> {
    if (this.#lists.isSingle(driverIds)) return this.#alone(driverIds);
    const index = await this.#completeIndex(driverIds);
    return index === null ? this.#alone(driverIds) : driverIds.map((driverId) => index.ofDriver(driverId));
  }

  #alone(driverIds: readonly string[]): Promise<(readonly S[] | Error)[]> {
    return inParallel(driverIds, singleReadsAtOnce, (driverId) => this.#single(driverId));
  }

  #single(driverId: string): MaybePromise<readonly S[]> {
    return chain(this.#lists.ofOwner({ driver: driverId }), (index) => index.ofDriver(driverId));
  }

  /** The list of all drivers; null: Ocean's list lacks hours. */
  #completeIndex(
    driverIds: readonly string[],
    readAll = () => this.#lists.all(),
  ): MaybePromise<ScheduleIndex<S> | null> {
    if (this.#comparison.isIncomplete) return null;
    const read = attempt<ScheduleIndex<S> | null>(readAll, (error) => this.#rejected(error, driverIds));
    return chain(read, (index) => (index === null ? null : this.#comparison.check(index, driverIds)));
  }

  /** Ocean rejects the list: where it does not reject single reads, these are used. */
  async #rejected(error: unknown, [driverId]: readonly string[]): Promise<null> {
    if (driverId === undefined || !(error instanceof OceanError) || !rejections.has(error.code)) throw error;
    const isReadable = await attempt(
      () => chain(this.#single(driverId), () => true),
      () => false,
    );
    if (!isReadable) throw error;
    // The next response may be readable.
    return error.code === 'BAD_RESPONSE' ? null : this.#comparison.concludeIncomplete();
  }

  #unreadable(): OceanError {
    return new OceanError({ code: 'BAD_RESPONSE', operation: this.#name });
  }
}

const rejections: ReadonlySet<string> = new Set(['INVALID', 'FORBIDDEN', 'BAD_RESPONSE']);
